package jp.fumikura.sealreview.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.LegalEffect;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.Objection;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.WithdrawReason;

/** What must hold for a move besides rights and order: what it says fits the form, its basis and the instruments (domain.md §2.3). */
final class Guards {
  private static final Set<Decision> NATIONAL_MAY = EnumSet.of(Decision.RETAIN, Decision.WATCH_UPPER_GOV);
  private final Register register;
  private final LocalDate today;

  Guards(Register register, LocalDate today) {
    this.register = register;
    this.today = today;
  }

  /** Everything that speaks against the move; empty where nothing does. */
  List<Objection> against(FormEntry entry, Move move) {
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

  private static List<Objection> proposal(FormEntry entry, Map<String, Ruling> rulings) {
    List<Objection> why = new ArrayList<>();
    for (MarkRequirement mark : entry.details().marks()) {
      Ruling ruling = rulings.get(mark.id());
      if (ruling == null || ruling.decision() == Decision.UNDECIDED) {
        why.add(Objection.of("mark-without-ruling", mark.id()));
      } else {
        contradictions(entry, ruling).stream().filter(o -> !why.contains(o)).forEach(why::add);
      }
    }
    rulings.keySet().stream().filter(id -> entry.details().marks().stream().noneMatch(m -> m.id().equals(id))).sorted().forEach(id -> why.add(Objection.of("no-such-mark", id)));
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
        why.addAll(effect(entry, mark, ruling.effect()));
      }
    }
    return why;
  }

  private List<Objection> effect(FormEntry entry, MarkRequirement mark, LegalEffect effect) {
    if (effect.pending()) {
      return List.of();
    }
    if (effect.instrument().isEmpty()) {
      boolean ownRule = entry.details().basis() == LegalBasis.NONE || entry.details().basis() == LegalBasis.PROCEDURE;
      return ownRule && effect.from().isPresent() ? List.of() : List.of(Objection.of("instrument-needed", mark.id()));
    }
    return register.instrument(effect.instrument().get()).map(i -> reach(entry, mark, effect, i))
        .orElseGet(() -> List.of(Objection.of("instrument-unknown", effect.instrument().get())));
  }

  private static List<Objection> reach(FormEntry entry, MarkRequirement mark, LegalEffect effect, LegalInstrument instrument) {
    List<Objection> why = new ArrayList<>();
    if (!instrument.covers(entry.id(), entry.details(), mark.id(), mark.kind())) {
      why.add(Objection.of("instrument-does-not-reach", instrument.number(), mark.id()));
    }
    Optional<LocalDate> early = effect.from().filter(d -> d.isBefore(instrument.effectiveFrom()));
    early.ifPresent(d -> why.add(Objection.of("effect-before-instrument", d, instrument.effectiveFrom())));
    return why;
  }

  private List<Objection> withdrawal(FormEntry entry, Move.Withdraw withdraw) {
    if (withdraw.reason() != WithdrawReason.DUPLICATE_OF) {
      return List.of();
    }
    boolean known = withdraw.duplicateOf().filter(d -> !d.equals(entry.id())).filter(register.forms()::contains).isPresent();
    return known ? List.of() : List.of(Objection.of("duplicate-of-whom"));
  }
}
