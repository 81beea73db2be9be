package jp.fumikura.reading;

import java.util.List;

/**
 * An engine that reads cut-out lines. One engine object belongs to one thread; it keeps its handles warm until closed.
 */
public interface LineEngine extends AutoCloseable {
  /** As given to {@code --engine}: {@code tesseract}, {@code onnx}, {@code both}. */
  String name();

  /** One reading for each image, in the same order; {@link LineReading#NOTHING} where nothing was seen. */
  List<LineReading> read(List<LineImage> lines);

  /** Whether a character is among those the engine can answer with; what it cannot say it cannot contradict. */
  default boolean knows(String character) {
    return true;
  }

  @Override
  void close();
}
