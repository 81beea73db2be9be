package jp.fumikura.sealreview.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.Objection;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.ReviewStatus;
import jp.fumikura.sealreview.Ruling;

/** Keeps the review's order: says whether a move is allowed, why not, and which lines it writes. Pure. */
public final class ReviewDesk {
  private final Register register;
  private final LocalDate today;

  public ReviewDesk(Register register, LocalDate today) {
    this.register = register;
    this.today = today;
  }

  /** Either lines to write or reasons why not; never both. */
  public sealed interface Answer {
    record Allowed(List<Fact.Draft> lines) implements Answer {}

    record Refused(List<Objection> why) implements Answer {}
  }

  public Answer ask(Viewer viewer, FormEntry entry, Move move) {
    if (!mayTake(viewer, entry, move.step())) {
      return new Answer.Refused(List.of(Objection.of("no-right")));
    }
    List<Objection> why = new ArrayList<>(order(entry, move));
    if (why.isEmpty()) {
      why.addAll(new Guards(register, today).against(entry, move));
    }
    return why.isEmpty() ? new Answer.Allowed(lines(entry, move)) : new Answer.Refused(why);
  }

  /** Steps this person may take with this form now, as far as rights and order go. */
  public Set<Step> open(Viewer viewer, FormEntry entry) {
    return Arrays.stream(Step.values()).filter(s -> entry.withdrawn().isEmpty() && s.leavesFrom(entry.status()) && mayTake(viewer, entry, s))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
  }

  private boolean mayTake(Viewer viewer, FormEntry entry, Step step) {
    boolean ownSection = viewer.sections().contains(register.organisation().on(today, entry.details().ownerSection()).code())
        && (viewer.has(Role.SECTION_CLERK) || viewer.has(Role.SECTION_HEAD));
    return viewer.has(Role.REFORM_OFFICE) || ownSection && !step.onlyReformOffice();
  }

  /** Only the arrows of the state machine. */
  private static List<Objection> order(FormEntry entry, Move move) {
    if (entry.withdrawn().isPresent()) {
      return List.of(Objection.of("withdrawn"));
    }
    return move.step().leavesFrom(entry.status()) ? List.of() : List.of(Objection.of("order." + move.getClass().getSimpleName() + "." + entry.status()));
  }

  private List<Fact.Draft> lines(FormEntry entry, Move move) {
    return switch (move) {
      case Move.Survey s -> surveyed(entry, s);
      case Move.StartReview s -> List.of(moved(entry, ReviewStatus.UNDER_REVIEW, ""));
      case Move.Propose p -> proposed(entry, p);
      case Move.SendBack s -> List.of(moved(entry, ReviewStatus.UNDER_REVIEW, s.comment()));
      case Move.Decide d -> decided(entry, d);
      case Move.Reopen r -> List.of(moved(entry, ReviewStatus.REOPENED, r.reason()));
      case Move.Withdraw w -> List.of(draft(entry, new FactBody.Withdrawn(w.reason(), w.duplicateOf())));
    };
  }

  private List<Fact.Draft> surveyed(FormEntry entry, Move.Survey survey) {
    List<Fact.Draft> lines = new ArrayList<>();
    lines.add(draft(entry, new FactBody.Described(survey.details())));
    survey.volume().ifPresent(v -> lines.add(new Fact.Draft(entry.id().value(), v.year().firstDay(), v)));
    lines.add(moved(entry, ReviewStatus.SURVEYED, ""));
    return lines;
  }

  private List<Fact.Draft> proposed(FormEntry entry, Move.Propose propose) {
    List<Fact.Draft> lines = new ArrayList<>();
    for (MarkRequirement mark : entry.details().marks()) {
      Ruling ruling = propose.rulings().get(mark.id());
      if (ruling != null) {
        lines.add(draft(entry, new FactBody.Proposed(mark.id(), ruling)));
      }
    }
    lines.add(moved(entry, ReviewStatus.PROPOSED, ""));
    return lines;
  }

  /** The decision is dated by the day it was made; the review's state by the day it is entered. */
  private List<Fact.Draft> decided(FormEntry entry, Move.Decide decide) {
    List<Fact.Draft> lines = new ArrayList<>();
    for (MarkRequirement mark : entry.details().marks()) {
      Ruling ruling = entry.proposals().get(mark.id());
      if (ruling != null) {
        lines.add(new Fact.Draft(entry.id().value(), decide.on(), new FactBody.Decided(mark.id(), mark.kind(), ruling.numbered(decide.number()))));
      }
    }
    lines.add(moved(entry, ReviewStatus.DECIDED, ""));
    return lines;
  }

  private Fact.Draft moved(FormEntry entry, ReviewStatus to, String comment) {
    return draft(entry, new FactBody.Moved(to, comment));
  }

  private Fact.Draft draft(FormEntry entry, FactBody body) {
    return new Fact.Draft(entry.id().value(), today, body);
  }
}
