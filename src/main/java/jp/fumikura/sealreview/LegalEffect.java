package jp.fumikura.sealreview;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Axis C: since when a ruling holds, by which instrument.
 *
 * @param instrument id of the instrument; empty where an office's own rule or practice changes without one
 * @param pending the instrument is still to come: decided, not in force
 * @param from stated day; empty: the instrument's own day
 * @param to first day on which it no longer holds
 */
public record LegalEffect(Optional<String> instrument, boolean pending, Optional<LocalDate> from, Optional<LocalDate> to) {
  public LegalEffect {
    if (pending && instrument.isPresent()) {
      throw new IllegalArgumentException("an instrument is either named or still to come");
    }
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      throw new IllegalArgumentException("ends before it begins: " + from.get() + " to " + to.get());
    }
  }

  public static LegalEffect by(String instrument) {
    return new LegalEffect(Optional.of(instrument), false, Optional.empty(), Optional.empty());
  }

  public static LegalEffect ownRuleFrom(LocalDate day) {
    return new LegalEffect(Optional.empty(), false, Optional.of(day), Optional.empty());
  }

  public static LegalEffect toCome() {
    return new LegalEffect(Optional.empty(), true, Optional.empty(), Optional.empty());
  }

  /** For rulings that change no duty. */
  public static LegalEffect none() {
    return new LegalEffect(Optional.empty(), false, Optional.empty(), Optional.empty());
  }
}
