package jp.fumikura.cli;

/** A progress bar on stderr, where there is a terminal to show it; words go above it. */
final class Bar {
  private static final int WIDTH = 30;
  private final boolean terminal = System.console() != null && System.console().isTerminal();
  private final int files;
  private int filesDone;
  private int pagesDone;

  Bar(int files) {
    this.files = files;
  }

  /** A page of some file is done; 0 is the news that a file was opened. */
  synchronized void page(int page) {
    pagesDone += page > 0 ? 1 : 0;
    draw();
  }

  synchronized void file() {
    filesDone++;
    draw();
  }

  synchronized void say(String words) {
    System.err.println((terminal ? "\r\u001b[K" : "") + words);
    draw();
  }

  synchronized void end() {
    if (terminal) {
      System.err.print("\r\u001b[K");
    }
  }

  private void draw() {
    if (terminal) {
      int full = files == 0 ? WIDTH : WIDTH * filesDone / files;
      System.err.print("\r\u001b[K" + "█".repeat(full) + "░".repeat(WIDTH - full) + " " + filesDone + "/" + files + "  " + pagesDone + " p.");
    }
  }
}
