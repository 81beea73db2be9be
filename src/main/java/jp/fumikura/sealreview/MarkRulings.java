package jp.fumikura.sealreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rulings on a form's marks, judged for one day. Of several rulings on one mark the one decided last wins among those
 * in effect on the day: an old decision stays valid until the new one takes effect.
 */
final class MarkRulings {
  /** Rulings of one mark, decided first to last; {@code retired} are those that end the form. */
  private final Map<String, List<Dated>> byMark = new LinkedHashMap<>();
  private final Map<String, RequiredMark> kinds = new LinkedHashMap<>();
  private final List<Dated> retired = new ArrayList<>();

  /** @param facts in order of validity */
  MarkRulings(FormId form, FormDetails details, List<Fact> facts, Map<String, LegalInstrument> instruments) {
    for (MarkRequirement mark : details.marks()) {
      kinds.put(mark.id(), mark.kind());
    }
    for (Fact fact : facts) {
      if (fact.body() instanceof FactBody.Decided decided) {
        Dated dated = Dated.of(form, details, fact.validFrom(), decided, instruments);
        if (decided.ruling().decision() == Decision.FORM_RETIRED) {
          retired.add(dated);
        } else {
          kinds.putIfAbsent(decided.mark(), decided.kind());
          byMark.computeIfAbsent(decided.mark(), m -> new ArrayList<>()).add(dated);
        }
      }
    }
  }

  Standing standing(RequiredMark kind, LocalDate day) {
    Dated end = lastInForce(retired, day);
    if (end != null) {
      return standing(end, end, day);
    }
    List<String> marks = kinds.keySet().stream().filter(m -> kinds.get(m) == kind).toList();
    if (marks.stream().allMatch(m -> !byMark.containsKey(m)) && retired.isEmpty()) {
      return Standing.NONE;
    }
    Dated inForce = weakest(marks.stream().map(m -> Optional.ofNullable(lastInForce(rulings(m), day))).toList());
    Dated announcedEnd = lastDecided(retired, day);
    Dated decided = announcedEnd != null ? announcedEnd : weakest(marks.stream().map(m -> Optional.ofNullable(lastDecided(rulings(m), day))).toList());
    return standing(inForce, decided, day);
  }

  private List<Dated> rulings(String mark) {
    return byMark.getOrDefault(mark, List.of());
  }

  private static @Nullable Dated lastInForce(List<Dated> rulings, LocalDate day) {
    return rulings.stream().filter(r -> r.inForce(day)).reduce((a, b) -> b).orElse(null);
  }

  private static @Nullable Dated lastDecided(List<Dated> rulings, LocalDate day) {
    return rulings.stream().filter(r -> !r.decidedOn.isAfter(day)).reduce((a, b) -> b).orElse(null);
  }

  /** A mark without a ruling counts as undecided. */
  private static @Nullable Dated weakest(List<Optional<Dated>> rulings) {
    return rulings.stream().min(Comparator.comparing(r -> decision(r.orElse(null)))).flatMap(r -> r).orElse(null);
  }

  private static Decision decision(@Nullable Dated ruling) {
    return ruling == null ? Decision.UNDECIDED : ruling.ruling.decision();
  }

  private static Standing standing(@Nullable Dated inForce, @Nullable Dated decided, LocalDate day) {
    @Nullable Dated said = inForce != null && !inForce.ruling.decision().needsEffect() ? inForce : decided == null ? inForce : decided;
    Optional<Dated> waiting = Optional.ofNullable(decided).filter(d -> !d.inForce(day));
    return new Standing(
        decision(inForce), Optional.ofNullable(inForce).flatMap(Dated::from),
        decision(decided), Optional.ofNullable(decided).map(d -> d.decidedOn),
        waiting.flatMap(Dated::from), waiting.flatMap(d -> d.ruling.effect().instrument()), waiting.filter(d -> d.ruling.effect().pending()).isPresent(), waiting.filter(Dated::uncovered).isPresent(),
        Optional.ofNullable(inForce).flatMap(d -> d.ruling.effect().instrument()),
        said == null ? List.of() : said.ruling.reasons(), Optional.ofNullable(said).flatMap(d -> d.ruling.reviewBy()),
        said == null ? "" : said.ruling.number());
  }

  /** A ruling with the days it holds; {@code from} is null where it never takes effect as things are known. */
  private record Dated(LocalDate decidedOn, Ruling ruling, @Nullable LocalDate start, @Nullable LocalDate end, boolean uncovered) {
    static Dated of(FormId form, FormDetails details, LocalDate decidedOn, FactBody.Decided decided, Map<String, LegalInstrument> instruments) {
      Ruling ruling = decided.ruling();
      LegalEffect effect = ruling.effect();
      LocalDate own = effect.from().orElse(null);
      LocalDate end = effect.to().orElse(null);
      if (effect.pending()) {
        return new Dated(decidedOn, ruling, null, null, false);
      }
      if (effect.instrument().isEmpty()) {
        LocalDate start = own != null ? own : ruling.decision().needsEffect() ? null : decidedOn;
        return new Dated(decidedOn, ruling, start, end, false);
      }
      LegalInstrument instrument = instruments.get(effect.instrument().get());
      if (instrument == null || !reaches(instrument, form, details, decided)) {
        return new Dated(decidedOn, ruling, null, null, true);
      }
      LocalDate start = own != null && own.isAfter(instrument.effectiveFrom()) ? own : instrument.effectiveFrom();
      return new Dated(decidedOn, ruling, start, earlier(end, instrument.effectiveTo().orElse(null)), false);
    }

    /** To end a form takes an instrument about the form, not about a mark. */
    private static boolean reaches(LegalInstrument instrument, FormId form, FormDetails details, FactBody.Decided decided) {
      return decided.ruling().decision() == Decision.FORM_RETIRED ? instrument.covers(form, details)
          : instrument.covers(form, details, decided.mark(), decided.kind());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
      return a == null || b != null && b.isBefore(a) ? b : a;
    }

    boolean inForce(LocalDate day) {
      return start != null && !start.isAfter(day) && (end == null || end.isAfter(day));
    }

    Optional<LocalDate> from() {
      return Optional.ofNullable(start);
    }
  }
}
