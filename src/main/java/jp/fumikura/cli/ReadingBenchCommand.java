package jp.fumikura.cli;

import java.nio.file.Path;
import java.util.Optional;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.ReadingBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench reading}: how well and how fast pages are read. */
@Command(name = "reading", mixinStandardHelpOptions = true, description = "文字の読み取りの正確さと速さ")
final class ReadingBenchCommand extends BenchCommand {
  @Option(names = "--truth", description = "PDF と <名前>.pN.txt のあるフォルダー")
  private @Nullable Path truth;

  @Option(names = "--forms", description = "作る様式の数 (既定: --quick は 8、--full は 60)")
  private @Nullable Integer forms;

  @Option(names = "--ours-only", description = "tesseract コマンドそのものとは比べない (速く終わる)")
  private boolean oursOnly;

  @Option(names = "--tuning", description = "調整に使ってよい書体で刷り、読み違えを一つずつ示す (数字は成績にしない)")
  private boolean tuning;

  @Override
  int run(BenchRun run) throws Exception {
    new ReadingBench(run, System.getenv(), !oursOnly, tuning).measure(forms != null ? forms : ReadingBench.usualForms(run), Optional.ofNullable(truth));
    return 0;
  }
}
