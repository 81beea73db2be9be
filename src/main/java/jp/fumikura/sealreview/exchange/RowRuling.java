package jp.fumikura.sealreview.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.InstrumentKind;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.LegalEffect;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RetainReason;
import jp.fumikura.sealreview.Ruling;

/** What a row says was decided. Seal and signature have a cell each; day, number, instrument and reasons are shared. */
final class RowRuling {
  private final RowReader row;
  private final Register register;
  private final LocalDate today;
  private final FormId form;
  private final FormDetails details;

  RowRuling(RowReader row, Register register, LocalDate today, FormId form, FormDetails details) {
    this.row = row;
    this.register = register;
    this.today = today;
    this.form = form;
    this.details = details;
  }

  /** The ruling in a cell; empty where none was made. What contradicts it is noted at the cells. */
  Optional<Ruling> of(Column cell, MarkRequirement mark) {
    Decision decision = row.one(Decision.class, cell, Decision.UNDECIDED);
    if (decision == Decision.UNDECIDED) {
      return Optional.empty();
    }
    List<RetainReason> reasons = row.several(RetainReason.class, Column.REASON);
    Optional<LocalDate> reviewBy = row.day(Column.REVIEW_BY);
    if (decision == Decision.RETAIN) {
      retained(reasons);
    }
    return Optional.of(new Ruling(decision, decision.needsEffect() ? effect(cell, mark) : LegalEffect.none(), row.text(Column.DECISION_NO),
        decision == Decision.RETAIN ? reasons : List.of(), "", "", reviewBy.filter(d -> decision == Decision.RETAIN)));
  }

  /** The day it was decided: never after today, never missing. */
  LocalDate day() {
    Optional<LocalDate> on = row.day(Column.DECIDED_ON);
    if (on.isEmpty() && !row.has(Column.DECIDED_ON)) {
      row.refuse(Column.DECIDED_ON, "file.no-decision-day");
    }
    on.filter(d -> d.isAfter(today)).ifPresent(d -> row.refuse(Column.DECIDED_ON, "decision-in-the-future"));
    return on.orElse(today);
  }

  private void retained(List<RetainReason> reasons) {
    if (reasons.isEmpty()) {
      row.refuse(Column.REASON, "retain-without-reason");
    }
    if (!row.has(Column.REVIEW_BY)) {
      row.refuse(Column.REVIEW_BY, "retain-without-review-day");
    }
  }

  private LegalEffect effect(Column cell, MarkRequirement mark) {
    Optional<LocalDate> from = row.day(Column.EFFECTIVE_FROM);
    return row.has(Column.INSTRUMENT) ? byInstrument(cell, mark, from) : withoutInstrument(cell, from);
  }

  private LegalEffect withoutInstrument(Column cell, Optional<LocalDate> from) {
    if (details.basis() == LegalBasis.NATIONAL_LAW) {
      row.refuse(cell, "national-law-not-ours");
    }
    boolean ownRule = details.basis() == LegalBasis.NONE || details.basis() == LegalBasis.PROCEDURE;
    if (from.isPresent() && !ownRule) {
      row.refuse(Column.INSTRUMENT, "instrument-needed", row.text(Column.TITLE));
    }
    return from.map(LegalEffect::ownRuleFrom).orElseGet(LegalEffect::toCome);
  }

  private LegalEffect byInstrument(Column cell, MarkRequirement mark, Optional<LocalDate> from) {
    String named = row.text(Column.INSTRUMENT);
    Optional<LegalInstrument> instrument = register.instruments().stream().filter(i -> i.id().equals(named) || i.number().equals(named)).findFirst();
    if (instrument.isEmpty()) {
      row.refuse(Column.INSTRUMENT, "instrument-unknown", named);
      return LegalEffect.toCome();
    }
    reach(cell, mark, from, instrument.get());
    return new LegalEffect(Optional.of(instrument.get().id()), false, from, Optional.empty());
  }

  private void reach(Column cell, MarkRequirement mark, Optional<LocalDate> from, LegalInstrument instrument) {
    if (!instrument.covers(form, details, mark.id(), mark.kind())) {
      row.refuse(Column.INSTRUMENT, "instrument-does-not-reach", instrument.number(), row.text(Column.TITLE));
    }
    if (details.basis() == LegalBasis.NATIONAL_LAW && instrument.kind() != InstrumentKind.NATIONAL_AMENDMENT) {
      row.refuse(cell, "national-law-not-ours");
    }
    from.filter(d -> d.isBefore(instrument.effectiveFrom())).ifPresent(d -> row.refuse(Column.EFFECTIVE_FROM, "effect-before-instrument", d, instrument.effectiveFrom()));
  }
}
