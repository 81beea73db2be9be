package jp.fumikura.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.speed.SpeedBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench speed}: pages a minute, and where each page's time goes. */
@Command(name = "speed", mixinStandardHelpOptions = true, description = "全工程の速さと、1 ページの時間の内訳")
final class SpeedBenchCommand extends BenchCommand {
  @Option(names = "--forms", paramLabel = "DIR", description = "様式定義のフォルダー")
  private Path forms = Path.of(System.getProperty("fumikura.forms", "forms"));

  @Override
  int run(BenchRun run) throws Exception {
    Path folder = Files.createTempDirectory("fumikura-speed");
    try {
      new SpeedBench(run, forms.toAbsolutePath(), folder).measure();
      return 0;
    } finally {
      Folders.delete(folder);
    }
  }
}
