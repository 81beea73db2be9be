package jp.fumikura.bench.forms;

import java.io.PrintStream;

/** Lines of what was measured and its figure. */
record Report(PrintStream out) {
  private static final int FIGURES_AT = 46;

  void line(String what, Object figure) {
    out.println(what + " ".repeat(Math.max(1, FIGURES_AT - what.length())) + figure);
  }
}
