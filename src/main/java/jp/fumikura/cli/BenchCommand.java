package jp.fumikura.cli;

import java.util.concurrent.Callable;
import jp.fumikura.bench.BenchRun;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What every bench takes: {@code --seed} and {@code --quick|--full}. */
abstract class BenchCommand implements Callable<Integer> {
  @Option(names = "--seed", defaultValue = "1", description = "乱数の種 (既定 ${DEFAULT-VALUE})")
  private long seed;

  @ArgGroup
  private Extent extent = new Extent();

  static final class Extent {
    @Option(names = "--quick", description = "数分で終わる小さな測定 (既定)")
    private boolean quick;

    @Option(names = "--full", description = "すべてを測る")
    private boolean full;
  }

  /** Runs the bench; 0 where it ran to its end, whatever the figures say. */
  abstract int run(BenchRun run) throws Exception;

  @Override
  public final Integer call() throws Exception {
    System.setProperty("logback.configurationFile", "bench-logback.xml");
    return run(new BenchRun(seed, !extent.full, System.out));
  }
}
