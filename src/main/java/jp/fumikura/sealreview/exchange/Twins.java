package jp.fumikura.sealreview.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.text.Folding;

/** Rows of one file that claim to be the same form: by id, by name, or by one number under one provision. */
final class Twins {
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Notes what is wrong with a row beside those before it. */
  void meet(FileRow row, String name, RowReader reader) {
    if (row.has(Column.ID)) {
      earlier(ids, row.cell(Column.ID), row).ifPresent(at -> reader.refuse(Column.ID, "file.id-twice", row.cell(Column.ID), at));
    }
    Optional<Integer> twin = earlier(names, name, row);
    twin.ifPresent(at -> reader.refuse(Column.FORM_NO, "file.twice-in-file", at));
    if (row.has(Column.FORM_NO) && row.has(Column.CITATION)) {
      Optional<Integer> sameNumber = earlier(numbers, Folding.searchKey(row.cell(Column.CITATION)) + "|" + Folding.searchKey(row.cell(Column.FORM_NO)), row);
      sameNumber.filter(at -> twin.isEmpty()).ifPresent(at -> reader.refuse(Column.FORM_NO, "file.number-twice", row.cell(Column.CITATION), row.cell(Column.FORM_NO), at));
    }
  }

  private static Optional<Integer> earlier(Map<String, Integer> seen, String key, FileRow row) {
    return Optional.ofNullable(seen.putIfAbsent(key, row.number()));
  }
}
