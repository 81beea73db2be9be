package jp.fumikura.bench.speed;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.LineImage;
import jp.fumikura.reading.LineReading;

/** An engine that remembers every crop it was asked for, and the processor time its answers took. */
final class Recorder implements LineEngine {
  private final LineEngine engine;
  private final List<List<LineImage>> crops = new ArrayList<>();
  private long cpuNanos;

  Recorder(LineEngine engine) {
    this.engine = engine;
  }

  /** The crops asked for since the beginning, call by call. */
  List<List<LineImage>> crops() {
    return crops;
  }

  /** Processor time of the engine alone. */
  long cpuNanos() {
    return cpuNanos;
  }

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public List<LineReading> read(List<LineImage> lines) {
    crops.add(List.copyOf(lines));
    long start = StageTimes.cpu();
    List<LineReading> out = engine.read(lines);
    cpuNanos += StageTimes.cpu() - start;
    return out;
  }

  @Override
  public void close() {
    engine.close();
  }
}
