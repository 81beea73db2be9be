package jp.fumikura.page;

/**
 * A ruled line on a prepared page, horizontal or vertical: its thin box in prepared pixels.
 *
 * @param dotted drawn as dots or dashes
 */
public record Rule(Box box, boolean horizontal, boolean dotted) {
  public int length() {
    return horizontal ? box.width() : box.height();
  }

  public int thickness() {
    return horizontal ? box.height() : box.width();
  }
}
