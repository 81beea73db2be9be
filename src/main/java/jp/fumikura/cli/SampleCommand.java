package jp.fumikura.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.fumikura.sample.SampleCity;
import jp.fumikura.sample.ShippedPapers;
import jp.fumikura.sample.city.FormPress;
import jp.fumikura.sample.paper.Typefaces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sample}: the papers of the sample city, with their truth beside them. */
@Command(name = "sample", mixinStandardHelpOptions = true, description = "見本の市の記入済み様式をスキャン画像として作ります。正解（.truth.json）も一緒に書き出します。")
final class SampleCommand implements Callable<Integer> {
  /** Where typefaces to print and write with are looked for. */
  static final List<Path> FONTS = List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"),
      Path.of(System.getenv().getOrDefault("FUMIKURA_HOME", System.getProperty("user.home") + "/.fumikura"), "packages/root/usr/share/fonts"));

  @Option(names = "--out", paramLabel = "DIR", description = "書き出し先のフォルダ")
  private @Nullable Path out;

  @Option(names = "--seed", defaultValue = "1", description = "乱数の種。同じ種からは同じ書類ができます（既定: ${DEFAULT-VALUE}）")
  private long seed;

  @Option(names = "--count", defaultValue = "32", description = "作る書類の数（既定: ${DEFAULT-VALUE}）")
  private int count;

  @Option(names = "--forms", paramLabel = "DIR", defaultValue = "${sys:fumikura.forms:-forms}", description = "様式定義のフォルダ（既定: ${DEFAULT-VALUE}）")
  private Path forms = Path.of("forms");

  @Option(names = "--draw-forms", paramLabel = "DIR", description = "見本の市の様式（白紙と form.yml）を描き直します。")
  private @Nullable Path drawn;

  @Option(names = "--draw-samples", paramLabel = "DIR", description = "製品に付ける見本スキャンを作り直します。DIR は src/main/resources です。")
  private @Nullable Path resources;

  @Override
  public Integer call() throws IOException {
    if (out == null && drawn == null && resources == null) {
      System.err.println("--out か --draw-forms か --draw-samples を指定してください。");
      return 2;
    }
    Optional<Typefaces> typefaces = Typefaces.in(FONTS);
    if (typefaces.isEmpty() || !typefaces.get().complete()) {
      System.err.println("見本を書くフォントがそろっていません" + (typefaces.isEmpty() ? "" : "（ほかの書体で代用します）") + "。そろえるには: apt-get install " + Typefaces.packages());
    }
    return typefaces.isEmpty() ? 1 : call(typefaces.get());
  }

  private int call(Typefaces typefaces) throws IOException {
    if (drawn != null) {
      System.out.println("様式を " + new FormPress(typefaces.print()).print(drawn) + " 版書きました: " + drawn);
    }
    if (resources != null) {
      ShippedPapers.redraw(forms, resources, typefaces);
    }
    return out == null ? 0 : papers(out, typefaces);
  }

  private int papers(Path folder, Typefaces typefaces) throws IOException {
    if (!Files.isDirectory(forms)) {
      System.err.println("様式定義のフォルダがありません: " + forms);
      return 2;
    }
    new SampleCity(forms, typefaces).write(folder, seed, count, name -> System.out.println(name));
    return 0;
  }
}
