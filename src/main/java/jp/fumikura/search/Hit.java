package jp.fumikura.search;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.fumikura.ledger.DocumentId;

/**
 * A document (or a part of at most {@link IndexedPart#PAGES} pages of a long one) that answers the query.
 *
 * @param firstPage first page of the part, from 1
 * @param path of a file of the share; empty for a document
 * @param turn by how many degrees the picture of {@link #page()} is turned clockwise to be read: 0, 90, 180 or 270
 * @param snippets at most three, none where only the title answers
 */
public record Hit(DocumentId document, String title, String section, String form, String classCode, int firstPage, int pages, Instant receivedAt, boolean needsReview, String path, int turn,
    List<Snippet> snippets) {
  public Hit {
    snippets = List.copyOf(snippets);
  }

  /** The page that is shown: the one with the first words found, else the first of the part. */
  public int page() {
    return page(firstPage, snippets);
  }

  /** {@link #page()} of a hit that is yet to be made. */
  public static int page(int firstPage, List<Snippet> snippets) {
    return snippets.isEmpty() ? firstPage : snippets.getFirst().page();
  }

  /** What kind of file of the share it is, by the ending of its name in capitals; empty for documents. */
  public String kind() {
    int dot = path.lastIndexOf('.');
    return dot < path.lastIndexOf('/') || dot < 0 ? "" : path.substring(dot + 1).toUpperCase(Locale.ROOT);
  }
}
