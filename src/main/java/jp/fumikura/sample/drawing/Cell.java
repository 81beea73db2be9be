package jp.fumikura.sample.drawing;

import jp.fumikura.form.Place;

/** What stands between four lines of a table. Width 0: what is left of the row, shared among such cells. */
public interface Cell {
  double width();

  void draw(Sheet sheet, Place inside);
}
