package jp.fumikura.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.QuestionsBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench questions}: papers of the sample city, read by the command everybody uses, and what people would be asked about them. */
@Command(name = "questions", description = "要確認に何を尋ねるかの正しさを、見本の市の紙で測ります。")
final class QuestionsBenchCommand extends BenchCommand {
  @Option(names = "--papers", paramLabel = "N", description = "紙の数 (既定: --quick は 16、--full は 160)")
  private int papers;

  @Option(names = "--keep", paramLabel = "DIR", description = "紙と読み取り結果を残すフォルダー。次の測定で読み直しません。")
  private @Nullable Path keep;

  @Option(names = "--explain", description = "尋ねずに通した誤りと、尋ねた正しい値を一つずつ示します。")
  private boolean explain;

  @Override
  int run(BenchRun run) throws Exception {
    Path folder = keep == null ? Files.createTempDirectory("fumikura-bench-questions") : Files.createDirectories(keep);
    try {
      Path scans = folder.resolve("papers");
      Path read = folder.resolve("read");
      if (!Files.exists(scans)) {
        new CommandLine(new SampleCommand()).execute("--out", scans.toString(), "--seed", Long.toString(run.seed()), "--count", Integer.toString(papers > 0 ? papers : run.quick() ? 16 : 160));
      }
      if (!Files.exists(read)) {
        new CommandLine(new ReadCommand()).execute(scans.toString(), "--out", read.toString());
      }
      new QuestionsBench(run, explain).score(scans, read);
      return 0;
    } finally {
      if (keep == null) {
        Folders.delete(folder);
      }
    }
  }
}
