package jp.fumikura.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import jp.fumikura.bench.forms.RememberedReadings;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.ReadingEngines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the benches that read drawn sheets: with which engine, and where its answers are kept for the next time. */
final class BenchReader {
  @Option(names = "--readings", paramLabel = "FILE", description = "読み取り結果を残すファイル。次の測定で読み直しません。")
  private @Nullable Path readings;

  @Option(names = "--engine", paramLabel = "NAME", description = "読み取りエンジン (既定: 本番と同じ)")
  private @Nullable String engine;

  /** What is measured with engines, each of which belongs to the thread that asked for it. */
  interface Measurement {
    void with(Supplier<LineEngine> engines) throws Exception;
  }

  void run(Measurement measurement) throws Exception {
    try (RememberedReadings remembered = new RememberedReadings(file()); ReadingEngines engines = ReadingEngines.of(System.getenv())) {
      String name = engine == null ? engines.preferred() : engine;
      measurement.with(() -> remembered.before(engines.open(name)));
    }
  }

  private Path file() throws IOException {
    return readings == null ? Files.createTempFile("fumikura-readings", ".bin") : readings;
  }
}
