package jp.fumikura.filing;

/** One row of the classification table (公文書分類表): large, middle, small, and how long its records are kept. */
public record RecordClass(String code, String large, String middle, String small, Retention retention) {
  /** The class of what nobody has classified yet; every table has it. */
  public static final RecordClass UNCLASSIFIED = new RecordClass("00-00-00", "未分類", "要確認", "要確認", Retention.CURRENT_USE);

  public RecordClass {
    if (!code.matches("[0-9A-Za-z][0-9A-Za-z-]{0,30}")) {
      throw new IllegalArgumentException("not a classification code: " + code);
    }
  }
}
