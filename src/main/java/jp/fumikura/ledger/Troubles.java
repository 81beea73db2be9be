package jp.fumikura.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What keeps this process from its work right now, for the pages and health to tell; kept nowhere. Documents wait meanwhile. Each trouble is
 * logged when it begins and when it is over, not every time it is met.
 */
public final class Troubles {
  private static final System.Logger LOG = System.getLogger(Troubles.class.getName());

  private final Set<Trouble> now = EnumSet.noneOf(Trouble.class);

  /** Each has plain words in both languages under {@code trouble.<name>}: what happened, what to do. */
  public enum Trouble {
    /** Tesseract's Japanese data is not on this machine. */
    LANGUAGE_DATA_MISSING,
    /** No child process can be had, or it misreads its self-test. */
    CANNOT_READ,
    /** The share lets nothing be written. */
    SHARE_CLOSED,
    /** The share does not answer. */
    SHARE_HANGS,
    /** Something else cannot be written, e.g. because a disk is full. */
    WRITING_FAILS,
    /** The hot folder, or a file in it, cannot be taken. */
    HOT_FOLDER_WAITS;

    /** As in metrics. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** @param kind what a log may hold about it: never a path or text of a document */
  public synchronized void raise(Trouble trouble, String kind) {
    if (now.add(trouble)) {
      LOG.log(System.Logger.Level.WARNING, trouble.word() + " (" + kind + "); documents wait until it is mended");
    }
  }

  public synchronized void over(Trouble trouble) {
    if (now.remove(trouble)) {
      LOG.log(System.Logger.Level.INFO, trouble.word() + " is over");
    }
  }

  public synchronized List<Trouble> now() {
    return List.copyOf(now);
  }
}
