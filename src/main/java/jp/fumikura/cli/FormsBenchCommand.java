package jp.fumikura.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.forms.FormsBench;
import jp.fumikura.bench.forms.RealForms;
import jp.fumikura.bench.forms.RememberedReadings;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.tesseract.LanguageData;
import jp.fumikura.reading.tesseract.TesseractEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench forms}: forms known among thousands, seals and signatures. */
@Command(name = "forms", description = "様式の識別、位置合わせ、押印・署名欄を、乱数で作った様式で測ります。")
final class FormsBenchCommand extends BenchCommand {
  @Option(names = "--definitions", paramLabel = "N", description = "登録する様式定義の数 (既定: --quick は 1000、--full は 5000)")
  private int definitions;

  @Option(names = "--truth", paramLabel = "DIR", description = "実在の様式と labels.json のフォルダー。作った様式の代わりに、これで測ります。")
  private @Nullable Path truth;

  @Option(names = "--readings", paramLabel = "FILE", description = "読み取り結果を残すファイル。次の測定で読み直しません。")
  private @Nullable Path readings;

  @Option(names = "--tuning", hidden = true, description = "調整用の乱数と書体（報告する数字には使いません）")
  private boolean tuning;

  @Option(names = "--explain", description = "間違えた紙を一枚ずつ理由とともに示します。")
  private boolean explain;

  @Override
  int run(BenchRun run) throws Exception {
    if (!(LanguageData.find(System.getenv()) instanceof LanguageData.Found data)) {
      System.err.println(((LanguageData.Missing) LanguageData.find(System.getenv())).message(Locale.getDefault()));
      return 1;
    }
    int wanted = definitions > 0 ? definitions : run.quick() ? 1000 : 5000;
    FormsBench.Extent extent = FormsBench.Extent.of(run.quick(), wanted, tuning, explain);
    try (RememberedReadings remembered = new RememberedReadings(file())) {
      Supplier<LineEngine> engines = () -> remembered.before(new TesseractEngine(data));
      if (truth == null) {
        new FormsBench(run, extent, engines).run();
      } else {
        try (LineEngine engine = engines.get()) {
          new RealForms(run, truth, engine).run(definitions);
        }
      }
    }
    return 0;
  }

  private Path file() throws IOException {
    return readings == null ? Files.createTempFile("fumikura-readings", ".bin") : readings;
  }
}
