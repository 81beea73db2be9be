package jp.fumikura.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.forms.MadeBlanks;
import jp.fumikura.bench.forms.SurveyBench;
import jp.fumikura.sample.paper.Typefaces;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench survey}: made blank forms, surveyed by the command everybody uses. */
@Command(name = "survey", mixinStandardHelpOptions = true, description = "白紙の様式の調べ (survey) の正しさと速さを、乱数で作った様式で測ります。")
final class SurveyBenchCommand extends BenchCommand {
  @Option(names = "--blanks", paramLabel = "N", description = "白紙の数 (既定: --quick は 60、--full は 1000)")
  private int blanks;

  @Override
  int run(BenchRun run) throws Exception {
    Path folder = Files.createTempDirectory("fumikura-bench-survey");
    try {
      Path given = Files.createDirectory(folder.resolve("blanks"));
      Path out = folder.resolve("drafts");
      List<MadeBlanks.Blank> made = new MadeBlanks(given, Typefaces.in(SampleCommand.FONTS).orElseThrow().print()).write(run.seed(), blanks > 0 ? blanks : run.quick() ? 60 : 1_000);
      long start = System.nanoTime();
      new CommandLine(new SurveyCommand()).execute(given.toString(), "--out", out.toString());
      new SurveyBench(run, out).report(made, (System.nanoTime() - start) / 60e9);
      return 0;
    } finally {
      Folders.delete(folder);
    }
  }
}
