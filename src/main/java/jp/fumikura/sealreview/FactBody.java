package jp.fumikura.sealreview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import jp.fumikura.calendar.FiscalYear;

/** What a line of the book says. Each kind is stored under its simple name. */
public sealed interface FactBody {
  /** About one form; everything else is about the city: instruments, sections, definitions, the book itself. */
  sealed interface AboutForm extends FactBody {}

  /** A form's row, from a day on; the first one registers it. */
  record Described(FormDetails details) implements AboutForm {}

  /** The review moved on (axis A). */
  record Moved(ReviewStatus to, String comment) implements AboutForm {}

  /** A section proposes a ruling for one mark. */
  record Proposed(String mark, Ruling ruling) implements AboutForm {}

  /** A ruling on one mark; {@code FORM_RETIRED} on any mark retires the form. */
  record Decided(String mark, RequiredMark kind, Ruling ruling) implements AboutForm {}

  /** The form demanded such a mark at the baseline day; the evidence is what a councillor will ask for. */
  record BaselineJoined(RequiredMark kind, LocalDate baseline, String evidence) implements AboutForm {}

  /** Sheets a year. */
  record VolumeReported(FiscalYear year, long sheets, boolean measured) implements AboutForm {
    public VolumeReported {
      if (sheets < 0) {
        throw new IllegalArgumentException("a volume is not negative: " + sheets);
      }
    }
  }

  /**
   * What is printed on one version of the form (axis D). {@code definition} and {@code version} are those of
   * {@code forms/<definition>/<version>}.
   */
  record TemplateStated(String definition, String version, TemplateState state, boolean hasSealMark, boolean hasSignatureLabel) implements AboutForm {}

  record OnlineStated(OnlineStatus status, String reason) implements AboutForm {}

  /** Survey answer, draft or decision number, gazette, hash of a template. */
  record EvidenceAdded(String kind, String reference) implements AboutForm {}

  /** The row was never right; it leaves the counts of every day, as known from now on. */
  record Withdrawn(WithdrawReason reason, Optional<FormId> duplicateOf) implements AboutForm {}

  record InstrumentIssued(LegalInstrument instrument) implements FactBody {}

  /** A section's name and place in the organisation, from a day on. */
  record SectionNamed(String name, String division, String bureau) implements FactBody {}

  /** From that day the section's forms belong to another. */
  record SectionSucceeded(String successor) implements FactBody {}

  /** Shelf metres of a section (文書量調査, C8). {@code kind} tells what the figure is. */
  record FileMetres(Kind kind, BigDecimal metres, String note) implements FactBody {
    /**
     * {@code TARGET} is the stock the section wants to be left with; {@code COACHED} what a coaching visit found could go,
     * its note says how.
     */
    public enum Kind { BASELINE, DISPOSED, SCANNED, MOVED, TARGET, COACHED }
  }

  /** A count's definition, stored and named. */
  record DefinitionNamed(CountDefinition definition) implements FactBody {}

  /** Another line is no longer believed. The line stays in the book. */
  record Retracted(long seq, String reason) implements FactBody {}
}
