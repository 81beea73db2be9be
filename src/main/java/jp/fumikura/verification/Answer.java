package jp.fumikura.verification;

import java.time.Instant;
import jp.fumikura.ledger.DocumentId;

/**
 * What a person answered; rows are only added, the latest about a place counts.
 *
 * @param before the value before, so that the answer can be taken back
 * @param value the value answered; empty for {@code LOOK}
 */
public record Answer(DocumentId document, Question.Place place, Outcome outcome, String before, String value, String account, Instant at) {
  /** {@code UNREADABLE}: nobody can read it, the value stays empty; {@code TAKEN_BACK}: the question is open again. */
  public enum Outcome { CONFIRMED, CORRECTED, UNREADABLE, TAKEN_BACK }

  public boolean counts() {
    return outcome != Outcome.TAKEN_BACK;
  }
}
