package jp.fumikura.cli;

import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.forms.GroupsBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench groups}: sheets of forms nobody has registered, put together by their look. */
@Command(name = "groups", description = "登録していない様式の紙を、見た目だけで組にする正しさを、乱数で作った様式で測ります。")
final class GroupsBenchCommand extends BenchCommand {
  @Option(names = "--families", paramLabel = "N", description = "様式の数 (既定: --quick は 20、--full は 200)")
  private int families;

  @Option(names = "--sheets", paramLabel = "N", defaultValue = "6", description = "様式ごとの紙の数 (既定 ${DEFAULT-VALUE})")
  private int sheets;

  @Mixin
  private BenchReader reader = new BenchReader();

  @Option(names = "--tuning", hidden = true, description = "調整用の乱数と書体（報告する数字には使いません）")
  private boolean tuning;

  @Option(names = "--explain", description = "間違えた組み合わせを一つずつ示します。")
  private boolean explain;

  @Override
  int run(BenchRun run) throws Exception {
    int drawn = families > 0 ? families : run.quick() ? 20 : 200;
    GroupsBench.Extent extent = new GroupsBench.Extent(drawn, sheets, Runtime.getRuntime().availableProcessors(), tuning, explain);
    reader.run(opened -> new GroupsBench(run, extent, opened).run());
    return 0;
  }
}
