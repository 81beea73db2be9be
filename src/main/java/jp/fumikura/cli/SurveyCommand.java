package jp.fumikura.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.fumikura.processing.Engines;
import jp.fumikura.processing.child.BlankForms;
import jp.fumikura.processing.child.ChildLimits;
import jp.fumikura.processing.child.ChildPool;
import jp.fumikura.processing.child.ChildSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code survey}: blank forms in, drafts of their definitions and a register out. */
@Command(name = "survey", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"白紙の様式（PDF、Word、Excel、画像）から、様式定義の下書きと様式台帳 (register.csv) を作ります。途中で止めても、次は続きから始めます。",
        "Draws up definitions and a register from blank forms; goes on where it was stopped."})
final class SurveyCommand implements Callable<Integer> {
  private static final int HEAP_MB = 640;
  /** LibreOffice alone may take what a page of a scan may; nobody waits at a scanner for a survey. */
  private static final ChildLimits LIMITS = new ChildLimits(Duration.ofSeconds(120), Duration.ofSeconds(90), Duration.ofSeconds(300), 1_600, 3);

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "白紙の様式、またはそのフォルダー")
  private List<Path> paths = List.of();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "書き出し先のフォルダー")
  private Path out = Path.of("");

  @Option(names = "--engine", paramLabel = "NAME", description = "文字認識エンジン")
  private String engine = Engines.STANDARD;

  @Option(names = "--children", paramLabel = "N", description = "同時に読む子プロセスの数 (既定: CPU の数)")
  private int children = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    SurveyPlan plan = SurveyPlan.of(paths, out);
    plan.skipped().forEach(file -> System.err.println("様式として読めない種類です / not a form: " + file));
    plan.missing().forEach(file -> System.err.println("見つかりません / not found: " + file));
    if (plan.files().isEmpty()) {
      System.err.println("調べる様式がありません。 / No form to survey.");
      return plan.missing().isEmpty() ? 2 : 1;
    }
    Path scratch = Files.createTempDirectory("fumikura-survey");
    try (ChildPool pool = new ChildPool(new ChildSettings(Math.max(1, children), HEAP_MB, engine, Optional.empty(), scratch, LIMITS))) {
      boolean all = new SurveyRun(new BlankForms(pool, scratch), Math.max(1, children), out).run(plan);
      return all && plan.missing().isEmpty() ? 0 : 1;
    } finally {
      Folders.delete(scratch);
    }
  }
}
