package jp.fumikura.sealreview.review;

import java.util.EnumSet;
import java.util.Set;
import jp.fumikura.sealreview.ReviewStatus;

/** An arrow of the state machine (domain.md §2.3): from where it may be taken, and whether only the reform office takes it. */
public enum Step {
  SURVEY(false, EnumSet.of(ReviewStatus.REGISTERED)),
  START_REVIEW(true, EnumSet.of(ReviewStatus.SURVEYED, ReviewStatus.REOPENED)),
  PROPOSE(false, EnumSet.of(ReviewStatus.UNDER_REVIEW)),
  SEND_BACK(true, EnumSet.of(ReviewStatus.PROPOSED)),
  DECIDE(true, EnumSet.of(ReviewStatus.PROPOSED)),
  REOPEN(false, EnumSet.of(ReviewStatus.DECIDED)),
  WITHDRAW(true, EnumSet.allOf(ReviewStatus.class));

  private final boolean onlyReformOffice;
  private final Set<ReviewStatus> from;

  Step(boolean onlyReformOffice, Set<ReviewStatus> from) {
    this.onlyReformOffice = onlyReformOffice;
    this.from = Set.copyOf(from);
  }

  public boolean onlyReformOffice() {
    return onlyReformOffice;
  }

  public boolean leavesFrom(ReviewStatus status) {
    return from.contains(status);
  }
}
