package jp.fumikura.sealreview.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.LegalEffect;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.Objection;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.ReviewStatus;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.WithdrawReason;

/** Keeps the review's order: says whether a move is allowed, why not, and which lines it writes. Pure. */
public final class ReviewDesk {
  private static final Set<Decision> NATIONAL_MAY = EnumSet.of(Decision.RETAIN, Decision.WATCH_UPPER_GOV);
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
    List<Objection> why = new ArrayList<>(rights(viewer, entry, move));
    if (why.isEmpty()) {
      why.addAll(order(entry, move));
    }
    if (why.isEmpty()) {
      why.addAll(guards(entry, move));
    }
    return why.isEmpty() ? new Answer.Allowed(lines(entry, move)) : new Answer.Refused(why);
  }

  private List<Objection> rights(Viewer viewer, FormEntry entry, Move move) {
    boolean reform = viewer.has(Role.REFORM_OFFICE);
    boolean ownSection = viewer.sections().contains(register.organisation().on(today, entry.details().ownerSection()).code())
        && (viewer.has(Role.SECTION_CLERK) || viewer.has(Role.SECTION_HEAD));
    boolean allowed = switch (move) {
      case Move.Survey s -> reform || ownSection;
      case Move.Propose p -> reform || ownSection;
      case Move.Reopen r -> reform || ownSection;
      case Move.StartReview s -> reform;
      case Move.SendBack s -> reform;
      case Move.Decide d -> reform;
      case Move.Withdraw w -> reform;
    };
    return allowed ? List.of() : List.of(Objection.of("no-right"));
  }

  /** Only the arrows of the state machine. */
  private static List<Objection> order(FormEntry entry, Move move) {
    if (entry.withdrawn().isPresent()) {
      return List.of(Objection.of("withdrawn"));
    }
    Set<ReviewStatus> from = switch (move) {
      case Move.Survey s -> EnumSet.of(ReviewStatus.REGISTERED);
      case Move.StartReview s -> EnumSet.of(ReviewStatus.SURVEYED, ReviewStatus.REOPENED);
      case Move.Propose p -> EnumSet.of(ReviewStatus.UNDER_REVIEW);
      case Move.SendBack s -> EnumSet.of(ReviewStatus.PROPOSED);
      case Move.Decide d -> EnumSet.of(ReviewStatus.PROPOSED);
      case Move.Reopen r -> EnumSet.of(ReviewStatus.DECIDED);
      case Move.Withdraw w -> EnumSet.allOf(ReviewStatus.class);
    };
    return from.contains(entry.status()) ? List.of() : List.of(Objection.of("order." + move.getClass().getSimpleName() + "." + entry.status()));
  }

  private List<Objection> guards(FormEntry entry, Move move) {
    return switch (move) {
      case Move.Survey s -> s.details().marks().isEmpty() ? List.of(Objection.of("survey-without-marks")) : List.of();
      case Move.StartReview s -> List.of();
      case Move.Propose p -> proposal(entry, p.rulings());
      case Move.SendBack s -> s.comment().isBlank() ? List.of(Objection.of("comment-needed")) : List.of();
      case Move.Decide d -> decision(entry, d);
      case Move.Reopen r -> r.reason().isBlank() ? List.of(Objection.of("reason-needed")) : List.of();
      case Move.Withdraw w -> withdrawal(entry, w);
    };
  }

  private List<Objection> proposal(FormEntry entry, Map<String, Ruling> rulings) {
    List<Objection> why = new ArrayList<>();
    for (MarkRequirement mark : entry.details().marks()) {
      Ruling ruling = rulings.get(mark.id());
      if (ruling == null || ruling.decision() == Decision.UNDECIDED) {
        why.add(Objection.of("mark-without-ruling", mark.id()));
      } else {
        why.addAll(contradictions(entry, ruling));
      }
    }
    return why;
  }

  /** A ruling that contradicts the form's basis or itself. */
  private static List<Objection> contradictions(FormEntry entry, Ruling ruling) {
    List<Objection> why = new ArrayList<>();
    if (ruling.decision() == Decision.RETAIN && ruling.reasons().isEmpty()) {
      why.add(Objection.of("retain-without-reason"));
    }
    if (ruling.decision() == Decision.RETAIN && ruling.reviewBy().isEmpty()) {
      why.add(Objection.of("retain-without-review-day"));
    }
    if (entry.details().basis() == LegalBasis.NATIONAL_LAW && !NATIONAL_MAY.contains(ruling.decision()) && ruling.lawAmendment().isBlank()) {
      why.add(Objection.of("national-law-not-ours"));
    }
    return why;
  }

  private List<Objection> decision(FormEntry entry, Move.Decide decide) {
    List<Objection> why = new ArrayList<>();
    if (decide.number().isBlank()) {
      why.add(Objection.of("decision-number-needed"));
    }
    if (decide.on().isAfter(today)) {
      why.add(Objection.of("decision-in-the-future"));
    }
    for (MarkRequirement mark : entry.details().marks()) {
      Ruling ruling = entry.proposals().get(mark.id());
      if (ruling == null) {
        why.add(Objection.of("mark-without-ruling", mark.id()));
      } else if (ruling.decision().needsEffect()) {
        why.addAll(effect(entry, mark, ruling));
      }
    }
    return why;
  }

  private List<Objection> effect(FormEntry entry, MarkRequirement mark, Ruling ruling) {
    LegalEffect effect = ruling.effect();
    if (effect.pending()) {
      return List.of();
    }
    if (effect.instrument().isEmpty()) {
      boolean ownRule = entry.details().basis() == LegalBasis.NONE || entry.details().basis() == LegalBasis.PROCEDURE;
      return ownRule && effect.from().isPresent() ? List.of() : List.of(Objection.of("instrument-needed", mark.id()));
    }
    Optional<LegalInstrument> instrument = register.instrument(effect.instrument().get());
    if (instrument.isEmpty()) {
      return List.of(Objection.of("instrument-unknown", effect.instrument().get()));
    }
    List<Objection> why = new ArrayList<>();
    if (!instrument.get().covers(entry.id(), entry.details(), mark.id(), mark.kind())) {
      why.add(Objection.of("instrument-does-not-reach", instrument.get().number(), mark.id()));
    }
    if (effect.from().filter(d -> d.isBefore(instrument.get().effectiveFrom())).isPresent()) {
      why.add(Objection.of("effect-before-instrument", effect.from().get(), instrument.get().effectiveFrom()));
    }
    return why;
  }

  private List<Objection> withdrawal(FormEntry entry, Move.Withdraw withdraw) {
    if (withdraw.reason() != WithdrawReason.DUPLICATE_OF) {
      return List.of();
    }
    boolean known = withdraw.duplicateOf().filter(d -> !d.equals(entry.id())).filter(register.forms()::contains).isPresent();
    return known ? List.of() : List.of(Objection.of("duplicate-of-whom"));
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
    propose.rulings().forEach((mark, ruling) -> lines.add(draft(entry, new FactBody.Proposed(mark, ruling))));
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
