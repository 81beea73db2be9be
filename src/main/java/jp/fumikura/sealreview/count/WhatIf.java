package jp.fumikura.sealreview.count;

import java.time.LocalDate;
import java.util.List;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.Rate;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;

/**
 * What a count would be on a day if an instrument were in force. Nothing is written.
 *
 * @param switched rows that would newly count: those the instrument reaches that are not kept, watched or retired
 */
public record WhatIf(LegalInstrument instrument, Count now, List<FormEntry> switched) {
  public static WhatIf of(Register register, CountDefinition definition, LegalInstrument instrument, LocalDate day) {
    Count now = Count.of(register, definition, day);
    boolean inForce = !instrument.effectiveFrom().isAfter(day);
    return new WhatIf(instrument, now, now.denominator().stream()
        .filter(e -> inForce && !definition.inNumerator(e) && wouldSwitch(e, definition.mark(), instrument)).toList());
  }

  public Rate then() {
    Rate rate = now.rate();
    return new Rate(rate.definition(), rate.numerator() + switched.size(), rate.denominator());
  }

  /** A person's decision to keep a mark is not overruled by a guess; all marks of the kind must be reached. */
  private static boolean wouldSwitch(FormEntry entry, RequiredMark mark, LegalInstrument instrument) {
    Decision decided = entry.standing(mark).decided();
    boolean open = decided != Decision.RETAIN && decided != Decision.WATCH_UPPER_GOV && decided != Decision.FORM_RETIRED;
    return open && entry.details().asksFor(mark)
        && entry.details().marks().stream().filter(m -> m.kind() == mark).allMatch(m -> instrument.covers(entry.id(), entry.details(), m.id(), mark));
  }
}
