package jp.fumikura.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.forms.GroupsBench;
import jp.fumikura.bench.forms.RememberedReadings;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.ReadingEngines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench groups}: sheets of forms nobody has registered, put together by their look. */
@Command(name = "groups", description = "登録していない様式の紙を、見た目だけで組にする正しさを、乱数で作った様式で測ります。")
final class GroupsBenchCommand extends BenchCommand {
  @Option(names = "--families", paramLabel = "N", description = "様式の数 (既定: --quick は 20、--full は 200)")
  private int families;

  @Option(names = "--sheets", paramLabel = "N", defaultValue = "6", description = "様式ごとの紙の数 (既定 ${DEFAULT-VALUE})")
  private int sheets;

  @Option(names = "--readings", paramLabel = "FILE", description = "読み取り結果を残すファイル。次の測定で読み直しません。")
  private @Nullable Path readings;

  @Option(names = "--engine", paramLabel = "NAME", description = "読み取りエンジン (既定: 本番と同じ)")
  private @Nullable String engine;

  @Option(names = "--tuning", hidden = true, description = "調整用の乱数と書体（報告する数字には使いません）")
  private boolean tuning;

  @Option(names = "--explain", description = "間違えた組み合わせを一つずつ示します。")
  private boolean explain;

  @Override
  int run(BenchRun run) throws Exception {
    int drawn = families > 0 ? families : run.quick() ? 20 : 200;
    try (RememberedReadings remembered = new RememberedReadings(file()); ReadingEngines engines = ReadingEngines.of(System.getenv())) {
      String name = engine == null ? engines.preferred() : engine;
      Supplier<LineEngine> opened = () -> remembered.before(engines.open(name));
      new GroupsBench(run, new GroupsBench.Extent(drawn, sheets, Runtime.getRuntime().availableProcessors(), tuning, explain), opened).run();
    }
    return 0;
  }

  private Path file() throws IOException {
    return readings == null ? Files.createTempFile("fumikura-readings", ".bin") : readings;
  }
}
