package jp.fumikura.sealreview.review;

import java.util.Optional;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.Purpose;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.SealKind;

/**
 * What the national manual's ladder would say about a form still asking for a mark. It only suggests: a person decides.
 *
 * @param reason key of the sentence ({@code sealreview.suggestion.<reason>})
 */
public record Suggestion(Decision decision, Rung rung, String reason) {
  /** {@code I} no basis, {@code II} only the prescribed form asks, {@code III} the law's text demands it (domain.md §2.3). */
  public enum Rung { I, II, III }

  /** Empty where the mark is off already, or a registered seal is to be compared. */
  public static Optional<Suggestion> about(FormEntry entry, RequiredMark kind) {
    if (!entry.details().asksFor(kind) || entry.standing(kind).decided().needsEffect()) {
      return Optional.empty();
    }
    Rung rung = rung(entry);
    boolean registered = entry.details().marks().stream().filter(m -> m.kind() == kind).anyMatch(Suggestion::registered);
    return switch (rung) {
      case I -> Optional.of(new Suggestion(Decision.ABOLISH, rung, "no-basis"));
      case II -> registered ? Optional.empty() : Optional.of(new Suggestion(Decision.ABOLISH, rung, "only-the-form-asks"));
      case III -> thirdRung(entry, kind, registered);
    };
  }

  private static Rung rung(FormEntry entry) {
    if (entry.details().lawTextDemandsSeal()) {
      return Rung.III;
    }
    return entry.details().basis() == LegalBasis.NONE ? Rung.I : Rung.II;
  }

  /** (a) meaning, (b) reasonableness, (c) a substitute. */
  private static Optional<Suggestion> thirdRung(FormEntry entry, RequiredMark kind, boolean registered) {
    if (registered || !entry.details().cityDiscretion()) {
      return Optional.of(new Suggestion(entry.details().cityDiscretion() ? Decision.RETAIN : Decision.WATCH_UPPER_GOV, Rung.III,
          registered ? "registered-seal" : "not-the-citys"));
    }
    boolean habit = entry.details().marks().stream().filter(m -> m.kind() == kind).allMatch(m -> m.purpose() == Purpose.HABIT);
    boolean signature = entry.details().marks().stream().filter(m -> m.kind() == kind).allMatch(MarkRequirement::signatureCanReplace);
    return habit ? Optional.of(new Suggestion(Decision.ABOLISH, Rung.III, "no-meaning"))
        : signature ? Optional.of(new Suggestion(Decision.SUBSTITUTE_SIGNATURE, Rung.III, "signature-serves")) : Optional.empty();
  }

  private static boolean registered(MarkRequirement mark) {
    return mark.sealKind() == SealKind.TOROKUIN || mark.sealKind() == SealKind.TOKIIN;
  }
}
