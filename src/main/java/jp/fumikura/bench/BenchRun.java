package jp.fumikura.bench;

import java.io.PrintStream;

/**
 * How a bench is asked to run.
 *
 * @param seed of everything drawn by chance
 * @param quick a few minutes on two shared cores; otherwise the full set
 * @param out where the table goes, and the JSON object on the last line
 */
public record BenchRun(long seed, boolean quick, PrintStream out) {
  /** Prints the last line of the contract. */
  public void finish(Figures figures) {
    out.println(figures.toJson());
    out.flush();
  }
}
