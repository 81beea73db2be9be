package jp.fumikura.cli;

import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.register.RegisterBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench register [--forms N]}. */
@Command(name = "register", description = "様式台帳（20年分の履歴）の状況画面と集計を測ります。")
final class RegisterBenchCommand extends BenchCommand {
  @Option(names = "--forms", defaultValue = "10000", description = "様式の数 (既定 ${DEFAULT-VALUE})")
  private int forms;

  @Override
  int run(BenchRun run) {
    new RegisterBench(run).measure(forms);
    return 0;
  }
}
