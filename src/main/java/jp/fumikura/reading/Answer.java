package jp.fumikura.reading;

import java.util.List;
import jp.fumikura.page.Box;

/**
 * A printed question answered by a circle or a tick.
 *
 * @param label the words that ask; empty where none stand beside it
 * @param options what is printed to choose from, in order
 * @param box of all options, prepared pixels
 * @param confidence 0–1 that these options are chosen and no others; told by shape, not measured as a probability
 */
public record Answer(String label, List<Option> options, Box box, double confidence) {
  public Answer {
    options = List.copyOf(options);
  }

  /** One printed choice. */
  public record Option(String text, Box box, boolean chosen) {}
}
