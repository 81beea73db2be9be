package jp.fumikura.filing;

/** One row of the classification table (公文書分類表): large, middle, small, how long its records are kept, and what follows. */
public record RecordClass(String code, String large, String middle, String small, Retention retention, Disposal atEnd) {
  /** What is done when the retention is over: to the archives (移管) or destroyed (廃棄), after the records office has looked. */
  public enum Disposal { TRANSFER, DISCARD }

  /** The class of what nobody has classified yet; every table has it. */
  public static final RecordClass UNCLASSIFIED = new RecordClass("00-00-00", "未分類", "要確認", "要確認", Retention.CURRENT_USE, Disposal.TRANSFER);

  public RecordClass {
    if (!code.matches("[0-9A-Za-z][0-9A-Za-z-]{0,30}")) {
      throw new IllegalArgumentException("not a classification code: " + code);
    }
  }
}
