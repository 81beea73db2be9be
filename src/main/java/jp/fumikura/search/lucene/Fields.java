package jp.fumikura.search.lucene;

import jp.fumikura.search.Facet;

/** Names of the index's fields. */
final class Fields {
  static final String DOCUMENT = "document";
  static final String FIRST_PAGE = "firstPage";
  static final String PAGES = "pages";
  static final String TITLE = "title";
  static final String SECTION = "section";
  static final String CLOSED = "closed";
  static final String FORM = "form";
  static final String CLASS = "class";
  static final String RECEIVED = "received";
  static final String REVIEW = "review";
  static final String LINES = "lines";
  /** A byte a page, in quarter turns; missing in parts taken in before it was kept, which are shown as they were scanned. */
  static final String TURNS = "turns";
  /** Words in their base form (Kuromoji). */
  static final String WORDS = "words";
  /** Every two neighbouring characters: names, numbers and whatever no dictionary knows. */
  static final String PAIRS = "pairs";
  /** Value of {@link #CLOSED} for documents that are not closed. */
  static final String OPEN = "-";

  /** Of a file of the share; its path is what it is known by. */
  static final String SHARED_PATH = "shared.path";
  static final String SHARED_BYTES = "shared.bytes";
  static final String SHARED_UNREAD = "shared.unread";

  private Fields() {}

  static String facet(Facet facet) {
    return "facet." + facet.key();
  }
}
