package jp.fumikura.ledger;

/** Whoever goes through the share, asked to look once more at what has not changed. */
public interface ShareWalk {
  /** Files whose words hold these are read again as soon as may be, and every {@link ShareListener} is told; asked for and forgotten with the process. */
  void lookAgain(String words);
}
