package jp.fumikura.sealreview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The same questions answered the slow way: from the bare list of lines, each time anew, sharing nothing with the fold. */
public final class Oracle {
  private final List<Fact> facts = new ArrayList<>();

  public Oracle(List<Fact> book, Instant known) {
    Set<Long> gone = new HashSet<>();
    for (Fact f : book) {
      if (!f.recordedAt().isAfter(known) && f.body() instanceof FactBody.Retracted r) {
        gone.add(r.seq());
      }
    }
    for (Fact f : book) {
      if (!f.recordedAt().isAfter(known) && !gone.contains(f.seq())) {
        facts.add(f);
      }
    }
  }

  public long[] count(CountDefinition def, LocalDate t) {
    long n = 0;
    long d = 0;
    Set<String> forms = new TreeSet<>();
    facts.stream().filter(f -> f.body() instanceof FactBody.Described).forEach(f -> forms.add(f.subject()));
    for (String form : forms) {
      FormDetails details = details(form, t);
      if (details == null || !def.directions().contains(details.direction()) || has(form, FactBody.Withdrawn.class) || !inBaseline(form, def.mark())) {
        continue;
      }
      Decision inForce = formDecision(form, details, def.mark(), t, true);
      boolean outside = switch (def.denominator()) {
        case D_ALL -> false;
        case D_CITY -> inForce == Decision.WATCH_UPPER_GOV || details.basis() == LegalBasis.NATIONAL_LAW || details.basis() == LegalBasis.PREF_ORDINANCE || details.demandedByThirdParty();
        case D_LIVE -> inForce == Decision.FORM_RETIRED;
      };
      if (outside) {
        continue;
      }
      d++;
      Decision counted = def.reckoning() == CountDefinition.Reckoning.IN_FORCE ? inForce : formDecision(form, details, def.mark(), t, false);
      if (def.numerator().contains(counted)) {
        n++;
      }
    }
    return new long[] {n, d};
  }

  private Decision formDecision(String form, FormDetails details, RequiredMark kind, LocalDate t, boolean inForce) {
    for (Fact f : facts) {
      if (f.subject().equals(form) && f.body() instanceof FactBody.Decided dec && dec.ruling().decision() == Decision.FORM_RETIRED
          && (holds(f, dec, details, t) || !inForce && !f.validFrom().isAfter(t))) {
        return Decision.FORM_RETIRED;
      }
    }
    Set<String> marks = new TreeSet<>();
    details.marks().stream().filter(m -> m.kind() == kind).forEach(m -> marks.add(m.id()));
    for (Fact f : facts) {
      if (f.subject().equals(form) && f.body() instanceof FactBody.Decided dec && dec.kind() == kind && dec.ruling().decision() != Decision.FORM_RETIRED) {
        marks.add(dec.mark());
      }
    }
    Decision worst = null;
    for (String mark : marks) {
      Decision here = markDecision(form, mark, details, t, inForce);
      worst = worst == null || rank(here) < rank(worst) ? here : worst;
    }
    return worst == null ? Decision.UNDECIDED : worst;
  }

  private Decision markDecision(String form, String mark, FormDetails details, LocalDate t, boolean inForce) {
    Fact best = null;
    Decision decision = Decision.UNDECIDED;
    for (Fact f : facts) {
      if (f.subject().equals(form) && f.body() instanceof FactBody.Decided dec && dec.mark().equals(mark) && dec.ruling().decision() != Decision.FORM_RETIRED
          && (inForce ? holds(f, dec, details, t) : !f.validFrom().isAfter(t)) && later(f, best)) {
        best = f;
        decision = dec.ruling().decision();
      }
    }
    return decision;
  }

  private boolean holds(Fact f, FactBody.Decided dec, FormDetails details, LocalDate t) {
    LegalEffect e = dec.ruling().effect();
    if (e.pending() || e.to().isPresent() && !e.to().get().isAfter(t) || e.from().isPresent() && e.from().get().isAfter(t)) {
      return false;
    }
    if (e.instrument().isEmpty()) {
      Decision d = dec.ruling().decision();
      boolean passive = d == Decision.RETAIN || d == Decision.WATCH_UPPER_GOV || d == Decision.UNDECIDED;
      return e.from().isPresent() || passive && !f.validFrom().isAfter(t);
    }
    LegalInstrument i = instrument(e.instrument().get());
    if (i == null || i.effectiveFrom().isAfter(t) || i.effectiveTo().isPresent() && !i.effectiveTo().get().isAfter(t)) {
      return false;
    }
    boolean reached = i.authorities().contains(details.authority()) && i.bases().contains(details.basis()) && !i.excludedForms().contains(f.subject())
        && (i.schedule().isEmpty() || i.schedule().contains(f.subject()));
    if (dec.ruling().decision() == Decision.FORM_RETIRED) {
      return reached;
    }
    boolean kind = switch (i.effect()) {
      case SIGNATURE_OFF -> dec.kind() == RequiredMark.SIGNATURE;
      case SEAL_AND_SIGNATURE_OFF -> true;
      default -> dec.kind() == RequiredMark.SEAL;
    };
    for (MarkRequirement m : details.marks()) {
      if (m.id().equals(dec.mark()) && i.excludedSealKinds().contains(m.sealKind())) {
        return false;
      }
    }
    return reached && kind;
  }

  private static int rank(Decision d) {
    return List.of(Decision.FORM_RETIRED, Decision.RETAIN, Decision.WATCH_UPPER_GOV, Decision.UNDECIDED, Decision.SIGN_OR_SEAL, Decision.SUBSTITUTE_SIGNATURE, Decision.OMITTABLE, Decision.ABOLISH).indexOf(d);
  }

  private @Nullable FormDetails details(String form, LocalDate t) {
    Fact best = null;
    for (Fact f : facts) {
      if (f.subject().equals(form) && f.body() instanceof FactBody.Described && !f.validFrom().isAfter(t) && later(f, best)) {
        best = f;
      }
    }
    return best == null ? null : ((FactBody.Described) best.body()).details();
  }

  private @Nullable LegalInstrument instrument(String id) {
    Fact best = null;
    for (Fact f : facts) {
      if (f.subject().equals(id) && f.body() instanceof FactBody.InstrumentIssued
          && (best == null || f.recordedAt().isAfter(best.recordedAt()) || f.recordedAt().equals(best.recordedAt()) && f.seq() > best.seq())) {
        best = f;
      }
    }
    return best == null ? null : ((FactBody.InstrumentIssued) best.body()).instrument();
  }

  private static boolean later(Fact f, @Nullable Fact than) {
    if (than == null) {
      return true;
    }
    if (!f.validFrom().equals(than.validFrom())) {
      return f.validFrom().isAfter(than.validFrom());
    }
    return f.recordedAt().equals(than.recordedAt()) ? f.seq() > than.seq() : f.recordedAt().isAfter(than.recordedAt());
  }

  private boolean has(String form, Class<?> kind) {
    return facts.stream().anyMatch(f -> f.subject().equals(form) && kind.isInstance(f.body()));
  }

  private boolean inBaseline(String form, RequiredMark mark) {
    return facts.stream().anyMatch(f -> f.subject().equals(form) && f.body() instanceof FactBody.BaselineJoined b && b.kind() == mark);
  }
}
