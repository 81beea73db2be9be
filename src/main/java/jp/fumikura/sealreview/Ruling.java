package jp.fumikura.sealreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is proposed or decided about one mark.
 *
 * @param number of the decision (決裁番号); empty while it is a proposal
 * @param reasons why the mark stays, the primary one first
 * @param lawAmendment the amendment that frees a form of national law; empty where none is cited
 * @param reviewBy day to look again at a retention
 */
public record Ruling(
    Decision decision, LegalEffect effect, String number, List<RetainReason> reasons, String note, String lawAmendment, Optional<LocalDate> reviewBy) {
  public Ruling {
    reasons = List.copyOf(reasons);
  }

  public static Ruling of(Decision decision, LegalEffect effect, String number) {
    return new Ruling(decision, effect, number, List.of(), "", "", Optional.empty());
  }

  public static Ruling retain(String number, LocalDate reviewBy, RetainReason... reasons) {
    return new Ruling(Decision.RETAIN, LegalEffect.none(), number, List.of(reasons), "", "", Optional.of(reviewBy));
  }

  public Ruling numbered(String decisionNo) {
    return new Ruling(decision, effect, decisionNo, reasons, note, lawAmendment, reviewBy);
  }
}
