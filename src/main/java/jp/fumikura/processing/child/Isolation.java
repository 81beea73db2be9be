package jp.fumikura.processing.child;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Ways to start a program without network; which one works depends on the system and the user. */
enum Isolation {
  AS_ROOT(List.of("unshare", "-n")),
  AS_USER(List.of("unshare", "-r", "-n")),
  BUBBLEWRAP(List.of("bwrap", "--dev-bind", "/", "/", "--unshare-net", "--die-with-parent"));

  private static final int PATIENCE_SECONDS = 5;
  private final List<String> prefix;

  Isolation(List<String> prefix) {
    this.prefix = prefix;
  }

  /** What to put before a command. */
  List<String> prefix() {
    return prefix;
  }

  /** The first way that works here; empty where none does. */
  static Optional<Isolation> available() {
    for (Isolation way : values()) {
      if (way.works()) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }

  private boolean works() {
    try {
      List<String> command = new java.util.ArrayList<>(prefix);
      command.add("true");
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
