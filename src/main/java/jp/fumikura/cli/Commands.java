package jp.fumikura.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands of {@code ./fumikura}; each room adds its own class to {@code subcommands}. */
@Command(
    name = "fumikura",
    mixinStandardHelpOptions = true,
    subcommands = {
        ReadCommand.class,
        Serve.class,
        Worker.class,
        Demo.class,
        Verify.class,
        Dist.class,
        Search.class,
        Index.class,
        Reindex.class,
        Bench.class,
        SampleCommand.class,
        SurveyCommand.class,
        SealReport.class,
    },
    description = "文倉: 紙の様式を読み、分類し、探せるようにします。")
public final class Commands {
  private Commands() {}

  /** Exit codes: 0 all done, 1 some inputs failed, 2 wrong use. */
  public static int run(String... args) {
    return new CommandLine(new Commands()).execute(args);
  }
}
