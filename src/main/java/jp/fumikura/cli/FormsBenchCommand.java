package jp.fumikura.cli;

import java.nio.file.Path;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.forms.FormsBench;
import jp.fumikura.bench.forms.RealForms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench forms}: forms known among thousands, seals and signatures. */
@Command(name = "forms", description = "様式の識別、位置合わせ、押印・署名欄を、乱数で作った様式で測ります。")
final class FormsBenchCommand extends BenchCommand {
  @Option(names = "--definitions", paramLabel = "N", description = "登録する様式定義の数 (既定: --quick は 1000、--full は 5000)")
  private int definitions;

  @Option(names = "--known", paramLabel = "N", description = "登録した様式の紙の数 (既定: --quick は 24、--full は 3000)")
  private int known;

  @Option(names = "--unknown", paramLabel = "N", description = "登録していない様式の紙の数 (既定: --quick は 16、--full は 3000)")
  private int unknown;

  @Option(names = "--blank", paramLabel = "N", description = "欄を探す白紙の数 (既定: --quick は 12、--full は 600)")
  private int blank;

  @Option(names = "--truth", paramLabel = "DIR", description = "実在の様式と labels.json のフォルダー。作った様式の代わりに、これで測ります。")
  private @Nullable Path truth;

  @Mixin
  private BenchReader reader = new BenchReader();

  @Option(names = "--tuning", hidden = true, description = "調整用の乱数と書体（報告する数字には使いません）")
  private boolean tuning;

  @Option(names = "--explain", description = "間違えた紙を一枚ずつ理由とともに示します。")
  private boolean explain;

  @Override
  int run(BenchRun run) throws Exception {
    int wanted = definitions > 0 ? definitions : run.quick() ? 1000 : 5000;
    reader.run(opened -> {
      if (truth == null) {
        new FormsBench(run, extent(run.quick(), wanted), opened).run();
      } else {
        new RealForms(run, truth, opened.get()).run(definitions);
      }
    });
    return 0;
  }

  private FormsBench.Extent extent(boolean quick, int wanted) {
    return new FormsBench.Extent(wanted, cases(known, quick ? 24 : 3_000), cases(unknown, quick ? 16 : 3_000), cases(blank, quick ? 12 : 600),
        Runtime.getRuntime().availableProcessors(), tuning, explain);
  }

  private static int cases(int asked, int otherwise) {
    return asked > 0 ? asked : otherwise;
  }
}
