package jp.fumikura;

import jp.fumikura.cli.Commands;

/** Door of the jar. */
public final class Fumikura {
  private Fumikura() {}

  public static void main(String[] args) {
    System.exit(Commands.run(args));
  }
}
