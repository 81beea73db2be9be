package jp.fumikura.sealreview.exchange;

/**
 * Text of a cell that no spreadsheet takes for a formula: an apostrophe is set before {@code = + - @}, tab and carriage
 * return (CWE-1236). Plain numbers stay numbers. Reading takes the apostrophe off again.
 */
public final class SafeCell {
  private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

  private SafeCell() {}

  public static String written(String text) {
    return dangerous(text) && !Sheet.isNumber(text) ? "'" + text : text;
  }

  public static String read(String text) {
    return text.startsWith("'") && dangerous(text.substring(1)) ? text.substring(1) : text;
  }

  private static boolean dangerous(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
  }
}
