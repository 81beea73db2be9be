package jp.fumikura.sealreview;

import java.util.Collection;
import java.util.Comparator;

/**
 * Axis B: what was decided about a mark. Declared from the weakest to the strongest, in the order of domain.md §2.6;
 * {@code FORM_RETIRED} comes before all because it takes the whole form out.
 */
public enum Decision {
  FORM_RETIRED,
  RETAIN,
  WATCH_UPPER_GOV,
  UNDECIDED,
  SIGN_OR_SEAL,
  SUBSTITUTE_SIGNATURE,
  OMITTABLE,
  ABOLISH;

  /** The decision of a form with several marks of one kind; {@code UNDECIDED} where there is none. */
  public static Decision weakest(Collection<Decision> decisions) {
    return decisions.stream().min(Comparator.naturalOrder()).orElse(UNDECIDED);
  }

  /** Changes the duty, so it takes effect by a legal instrument or by an own rule, on a stated day. */
  public boolean needsEffect() {
    return switch (this) {
      case ABOLISH, OMITTABLE, SUBSTITUTE_SIGNATURE, SIGN_OR_SEAL, FORM_RETIRED -> true;
      case RETAIN, WATCH_UPPER_GOV, UNDECIDED -> false;
    };
  }

  /** What the rule demands once this decision is in force. */
  public Duty duty() {
    return switch (this) {
      case ABOLISH, SUBSTITUTE_SIGNATURE, FORM_RETIRED -> Duty.OFF;
      case OMITTABLE, SIGN_OR_SEAL -> Duty.OPTIONAL;
      case RETAIN, WATCH_UPPER_GOV, UNDECIDED -> Duty.ON;
    };
  }

  /** Whether the rule demands a mark; not whether one is printed, nor whether one stands there. */
  public enum Duty { ON, OPTIONAL, OFF }
}
