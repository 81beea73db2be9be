package jp.fumikura.ledger;

import java.time.Instant;

/**
 * What a person said about a document; rows are only added, the latest of one place wins, and the machine never
 * overrules it, however often it reads again.
 *
 * @param page from 1; 0 for the whole document
 * @param subject field id for {@code FIELD}; box {@code x,y,w,h} in scan pixels for {@code LINE} and {@code MARK}; else empty
 * @param value the new value; a {@code MarkState} for {@code MARK}; the text of a {@link jp.fumikura.form.FormChoice} for
 *     {@code FORM}; a code of the classification table for {@code CLASSIFICATION}; a section's code for {@code SECTION};
 *     empty for what is only done: settled, reopened, read again, withdrawn
 */
public record Correction(DocumentId document, Kind kind, int page, String subject, String value, String account, Instant at) {
  public enum Kind { FIELD, LINE, MARK, FORM, CLASSIFICATION, TITLE, SECTION, CLOSED_CLASS, SETTLED, REOPENED, READ_AGAIN, WITHDRAWN }
}
