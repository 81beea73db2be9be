package jp.fumikura.sealreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a form stands on a day with one kind of mark, over all its marks of that kind.
 *
 * @param decision in force on the day (weakest over the marks); {@code UNDECIDED} where none is
 * @param since when that decision took effect
 * @param decided the latest decision made by the day, in force or not (weakest over the marks)
 * @param decidedOn when that was made
 * @param comesOn when a decision made but not in force will take effect; empty also where its instrument is still to come
 * @param comesBy the instrument a decision not yet in force names
 * @param pending a decision waits for its instrument
 * @param uncovered a decision names an instrument that does not reach the form, so it has no effect
 * @param instrument behind the decision in force
 * @param reasons why the mark stays
 */
public record Standing(
    Decision decision,
    Optional<LocalDate> since,
    Decision decided,
    Optional<LocalDate> decidedOn,
    Optional<LocalDate> comesOn,
    Optional<String> comesBy,
    boolean pending,
    boolean uncovered,
    Optional<String> instrument,
    List<RetainReason> reasons,
    Optional<LocalDate> reviewBy,
    String decisionNo) {
  static final Standing NONE = new Standing(Decision.UNDECIDED, Optional.empty(), Decision.UNDECIDED, Optional.empty(), Optional.empty(), Optional.empty(), false, false,
      Optional.empty(), List.of(), Optional.empty(), "");

  /** 決定済・未施行. */
  public boolean decidedNotInForce() {
    return decided.needsEffect() && decided != decision;
  }

  public boolean ruled() {
    return decidedOn.isPresent() || since.isPresent();
  }

  public Decision.Duty duty() {
    return decision.duty();
  }
}
