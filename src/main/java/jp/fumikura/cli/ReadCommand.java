package jp.fumikura.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.fumikura.processing.Engines;
import jp.fumikura.processing.child.ChildLimits;
import jp.fumikura.processing.child.ChildPool;
import jp.fumikura.processing.child.ChildSettings;
import jp.fumikura.reading.EngineMissing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code read}: files in, searchable PDFs and readings out; no service, no database. */
@Command(name = "read", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"スキャンや PDF を読み、検索できる PDF/A と読み取り結果 (JSON) を書き出します。", "Reads scans and PDFs into searchable PDF/A and JSON."})
final class ReadCommand implements Callable<Integer> {
  private static final int HEAP_MB = 640;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "ファイルまたはフォルダー (フォルダーは下の階層まで読みます)")
  private List<Path> paths = List.of();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "書き出し先のフォルダー")
  private Path out = Path.of("");

  @Option(names = "--forms", paramLabel = "DIR", description = "様式定義のフォルダー (既定: 製品の forms/)")
  private @Nullable Path forms;

  @Option(names = "--engine", paramLabel = "NAME", description = "文字認識エンジン")
  private String engine = Engines.STANDARD;

  @Option(names = "--children", paramLabel = "N", description = "同時に読む子プロセスの数 (既定: CPU の数)")
  private int children = Runtime.getRuntime().availableProcessors();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    check();
    ReadPlan plan = ReadPlan.of(paths, out);
    plan.skipped().forEach(file -> System.err.println(say("対象外のため読みません", "skipped, not a scan") + ": " + file));
    plan.missing().forEach(file -> System.err.println(say("見つかりません", "not found") + ": " + file));
    if (plan.files().isEmpty()) {
      System.err.println(say("読むファイルがありません。", "Nothing to read."));
      return 1;
    }
    Path scratch = Files.createTempDirectory("fumikura-read");
    try (ChildPool pool = new ChildPool(new ChildSettings(children, HEAP_MB, engine, Optional.ofNullable(forms()), scratch, ChildLimits.standard()))) {
      if (!pool.withoutNetwork()) {
        System.err.println(say("注意: この環境では子プロセスのネットワークを切り離せません。", "Note: child processes cannot be cut off from the network here."));
      }
      pool.warmUp();
      boolean all = new ReadRun(pool, children, scratch).run(plan);
      return all && plan.missing().isEmpty() ? 0 : 1;
    } catch (IOException | EngineMissing e) {
      System.err.println(e.getMessage());
      return 1;
    } finally {
      Folders.delete(scratch);
    }
  }

  private void check() {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    if (children < 1) {
      throw new ParameterException(command.commandLine(), "--children: 1 以上を指定してください (at least 1)");
    }
    if (!engine.equals(Engines.STANDARD) && !Engines.names().contains(engine)) {
      throw new ParameterException(command.commandLine(), "--engine: " + String.join(", ", Engines.names()));
    }
    if (forms != null && !Files.isDirectory(forms)) {
      throw new ParameterException(command.commandLine(), "--forms: フォルダーがありません (no such folder): " + forms);
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new ParameterException(command.commandLine(), "--out: フォルダーではありません (not a folder): " + out);
    }
  }

  /** The folder said, or the product's own beside the jar; none where there is none. */
  private @Nullable Path forms() {
    String own = System.getProperty("fumikura.forms", "forms");
    return forms != null ? forms : Files.isDirectory(Path.of(own)) ? Path.of(own).toAbsolutePath() : null;
  }

  /** Both languages: who runs a command may read either. */
  private static String say(String japanese, String english) {
    return japanese + " / " + english;
  }
}
