package jp.fumikura.filing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** One version of the city's 公文書分類表. Versions are kept for good: a record stays filed under the one it was filed by. */
public final class ClassificationTable {
  private final String version;
  private final Map<String, RecordClass> classes = new LinkedHashMap<>();

  /** Two rows with one code throw. */
  public ClassificationTable(String version, Collection<RecordClass> rows) {
    this.version = version;
    for (RecordClass row : rows) {
      if (classes.putIfAbsent(row.code(), row) != null) {
        throw new IllegalArgumentException("table " + version + " has code " + row.code() + " twice");
      }
    }
    classes.putIfAbsent(RecordClass.UNCLASSIFIED.code(), RecordClass.UNCLASSIFIED);
  }

  public String version() {
    return version;
  }

  public Collection<RecordClass> classes() {
    return java.util.Collections.unmodifiableCollection(classes.values());
  }

  /** The class of a code; unclassified where the table does not have it. */
  public RecordClass of(String code) {
    return classes.getOrDefault(code, RecordClass.UNCLASSIFIED);
  }
}
