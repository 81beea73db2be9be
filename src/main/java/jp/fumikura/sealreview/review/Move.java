package jp.fumikura.sealreview.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.WithdrawReason;

/** A step somebody wants to take with a form's review (domain.md §2.3). */
public sealed interface Move {
  /** The section has answered the survey; {@code volume} empty: unknown. */
  record Survey(FormDetails details, Optional<FactBody.VolumeReported> volume) implements Move {}

  record StartReview() implements Move {}

  /** A ruling for every mark, by the mark's id. */
  record Propose(Map<String, Ruling> rulings) implements Move {
    public Propose {
      rulings = Map.copyOf(rulings);
    }
  }

  record SendBack(String comment) implements Move {}

  /** Turns the proposals into decisions. */
  record Decide(String number, LocalDate on) implements Move {}

  record Reopen(String reason) implements Move {}

  record Withdraw(WithdrawReason reason, Optional<FormId> duplicateOf) implements Move {}
}
