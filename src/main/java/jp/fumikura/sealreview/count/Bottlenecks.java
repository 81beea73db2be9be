package jp.fumikura.sealreview.count;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.ReviewStatus;
import jp.fumikura.sealreview.Standing;

/** Where forms wait, in days, longest first. */
public record Bottlenecks(List<Wait> decidedToForce, List<Wait> instrumentPending, List<Wait> underReview, List<Wait> lookAgainOverdue) {
  /** @param days from the event to the counted day, or from decision to effect */
  public record Wait(FormEntry entry, long days) {}

  public static Bottlenecks on(List<FormEntry> entries, RequiredMark mark, LocalDate day) {
    List<Wait> toForce = new ArrayList<>();
    List<Wait> pending = new ArrayList<>();
    List<Wait> review = new ArrayList<>();
    List<Wait> overdue = new ArrayList<>();
    for (FormEntry entry : entries) {
      Standing standing = entry.standing(mark);
      standing.decidedOn().ifPresent(decided -> {
        standing.comesOn().or(() -> standing.decidedNotInForce() ? java.util.Optional.<LocalDate>empty() : standing.since())
            .filter(f -> standing.decided().needsEffect() && !f.isBefore(decided))
            .ifPresent(from -> toForce.add(new Wait(entry, ChronoUnit.DAYS.between(decided, from))));
        if (standing.pending()) {
          pending.add(new Wait(entry, ChronoUnit.DAYS.between(decided, day)));
        }
      });
      if (entry.status() == ReviewStatus.UNDER_REVIEW || entry.status() == ReviewStatus.PROPOSED) {
        review.add(new Wait(entry, ChronoUnit.DAYS.between(entry.statusSince(), day)));
      }
      standing.reviewBy().filter(d -> d.isBefore(day)).ifPresent(d -> overdue.add(new Wait(entry, ChronoUnit.DAYS.between(d, day))));
    }
    return new Bottlenecks(longestFirst(toForce), longestFirst(pending), longestFirst(review), longestFirst(overdue));
  }

  /** The middle of the waits; 0 where none waits. */
  public static long median(List<Wait> waits) {
    return waits.isEmpty() ? 0 : waits.get(waits.size() / 2).days();
  }

  private static List<Wait> longestFirst(List<Wait> waits) {
    return waits.stream().sorted(Comparator.comparingLong(Wait::days).reversed().thenComparing(w -> w.entry().id())).toList();
  }
}
