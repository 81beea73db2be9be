package jp.fumikura.sealreview.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.WithdrawReason;

/** A step somebody wants to take with a form's review, with what it says (domain.md §2.3). */
public sealed interface Move {
  /** The arrow this is. */
  Step step();

  /** The section has answered the survey; {@code volume} empty: unknown. */
  record Survey(FormDetails details, Optional<FactBody.VolumeReported> volume) implements Move {
    @Override
    public Step step() {
      return Step.SURVEY;
    }
  }

  record StartReview() implements Move {
    @Override
    public Step step() {
      return Step.START_REVIEW;
    }
  }

  /** A ruling for every mark, by the mark's id; different marks may have different ones. */
  record Propose(Map<String, Ruling> rulings) implements Move {
    public Propose {
      rulings = Map.copyOf(rulings);
    }

    @Override
    public Step step() {
      return Step.PROPOSE;
    }
  }

  record SendBack(String comment) implements Move {
    @Override
    public Step step() {
      return Step.SEND_BACK;
    }
  }

  /** Turns the proposals into decisions. */
  record Decide(String number, LocalDate on) implements Move {
    @Override
    public Step step() {
      return Step.DECIDE;
    }
  }

  record Reopen(String reason) implements Move {
    @Override
    public Step step() {
      return Step.REOPEN;
    }
  }

  record Withdraw(WithdrawReason reason, Optional<FormId> duplicateOf) implements Move {
    @Override
    public Step step() {
      return Step.WITHDRAW;
    }
  }
}
