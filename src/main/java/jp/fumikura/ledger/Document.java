package jp.fumikura.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One document as the ledger knows it.
 *
 * @param originalName file name as handed over
 * @param sha256 of the stored original, lower-case hex
 * @param section code of the owning section
 * @param closedClass name of the closed class; empty where open
 * @param classCode code in the classification table; empty until filed
 * @param filedAs path of the filed PDF relative to the share; empty until filed
 * @param problems why a person must look, as stable codes with plain words ({@link Problem})
 */
public record Document(
    DocumentId id,
    BatchId batch,
    String originalName,
    String sha256,
    long bytes,
    String section,
    String closedClass,
    DocumentState state,
    int pages,
    String classCode,
    String title,
    Optional<String> filedAs,
    Instant receivedAt,
    Optional<Instant> filedAt,
    List<Problem> problems) {
  public Document {
    problems = List.copyOf(problems);
  }

  /** What people call it: its title, or the name it was handed over under where no form is known. */
  public String called() {
    return title.isBlank() ? originalName : title;
  }
}
