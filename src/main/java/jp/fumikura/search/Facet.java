package jp.fumikura.search;

/** By what a result can be narrowed; the names are the keys of the URL and of the API. */
public enum Facet {
  BUREAU, SECTION, FORM, CLASS, YEAR, MARK, STATE;

  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
