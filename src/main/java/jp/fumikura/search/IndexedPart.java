package jp.fumikura.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.fumikura.ledger.DocumentId;

/**
 * What the index is told of a document: up to {@link #PAGES} pages of it, so that a binder of ten thousand pages is
 * found by its place and costs no more memory than a short letter.
 *
 * @param closedClass empty where open
 * @param form id of the form; empty where unknown
 * @param turns by how many degrees, 0, 90, 180 or 270, each page of the part is turned clockwise to be read, in order; empty where there are no pictures
 * @param shared where this is a file of the share and no document of ours
 * @param marks {@code KIND:STATE} of every seal and signature field, {@code IMPRINT:class} of strays, without doubles
 */
public record IndexedPart(
    DocumentId document,
    int firstPage,
    int pages,
    String title,
    String section,
    String bureau,
    String closedClass,
    String form,
    String classCode,
    int fiscalYear,
    List<String> marks,
    boolean needsReview,
    Instant receivedAt,
    List<IndexedLine> lines,
    List<Integer> turns,
    Optional<SharedFile> shared) {
  public static final int PAGES = 50;

  public IndexedPart(DocumentId document, int firstPage, int pages, String title, String section, String bureau, String closedClass, String form, String classCode,
      int fiscalYear, List<String> marks, boolean needsReview, Instant receivedAt, List<IndexedLine> lines, List<Integer> turns) {
    this(document, firstPage, pages, title, section, bureau, closedClass, form, classCode, fiscalYear, marks, needsReview, receivedAt, lines, turns, Optional.empty());
  }

  public IndexedPart {
    marks = List.copyOf(marks);
    lines = List.copyOf(lines);
    turns = List.copyOf(turns);
  }
}
