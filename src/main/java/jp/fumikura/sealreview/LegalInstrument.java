package jp.fumikura.sealreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule that switches off a duty to seal or sign (domain.md §2.4). It turns on by date, not when it is entered.
 *
 * @param number as promulgated, e.g. 令和3年規則第12号
 * @param effectiveTo first day on which it no longer holds; empty while it has no end
 * @param authorities whose forms it overrides
 * @param bases which kinds of rule it overrides
 * @param schedule ids of the forms on its list; empty where it does not work by list
 * @param excludedForms ids of forms it leaves alone
 * @param excludedSealKinds seals it leaves alone, e.g. registered ones
 * @param printedMarkMayRemain paper with the old print stays in use
 */
public record LegalInstrument(
    String id,
    InstrumentKind kind,
    IssuingAuthority issuingAuthority,
    String number,
    String title,
    LocalDate promulgatedOn,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveTo,
    Set<IssuingAuthority> authorities,
    Set<LegalBasis> bases,
    InstrumentEffect effect,
    Set<String> schedule,
    Set<String> excludedForms,
    Set<SealKind> excludedSealKinds,
    boolean printedMarkMayRemain) {
  private static final Set<InstrumentKind> MAY_CHANGE_ORDINANCES =
      EnumSet.of(InstrumentKind.INDIVIDUAL_AMENDMENT, InstrumentKind.OMNIBUS_AMENDMENT, InstrumentKind.NATIONAL_AMENDMENT);

  public LegalInstrument {
    authorities = Set.copyOf(authorities);
    bases = Set.copyOf(bases);
    schedule = Set.copyOf(schedule);
    excludedForms = Set.copyOf(excludedForms);
    excludedSealKinds = Set.copyOf(excludedSealKinds);
    List<Objection> why = contradictions(kind, issuingAuthority, authorities, bases, effectiveFrom, effectiveTo);
    if (!why.isEmpty()) {
      throw new IllegalArgumentException(id + ": " + why);
    }
  }

  /** Why there can be no such instrument: whom a body's rule reaches, what kind changes an ordinance, when it ends. */
  public static List<Objection> contradictions(InstrumentKind kind, IssuingAuthority issuing, Set<IssuingAuthority> authorities, Set<LegalBasis> bases, LocalDate from, Optional<LocalDate> to) {
    List<Objection> why = new ArrayList<>();
    if (kind != InstrumentKind.NATIONAL_AMENDMENT && !Set.of(issuing).containsAll(authorities)) {
      why.add(Objection.of("instrument-of-another"));
    }
    if (bases.contains(LegalBasis.ORDINANCE) && !MAY_CHANGE_ORDINANCES.contains(kind)) {
      why.add(Objection.of("instrument-below-ordinance"));
    }
    if (to.filter(end -> !end.isAfter(from)).isPresent()) {
      why.add(Objection.of("instrument-ends-early"));
    }
    return why;
  }

  /** Whether this instrument reaches a form at all: authority, basis, exclusions, schedule. */
  public boolean covers(FormId form, FormDetails details) {
    return authorities.contains(details.authority()) && bases.contains(details.basis())
        && !excludedForms.contains(form.value()) && (schedule.isEmpty() || schedule.contains(form.value()));
  }

  /** Whether it switches off this mark of a form. A mark no longer listed on the form is judged by its kind alone. */
  public boolean covers(FormId form, FormDetails details, String markId, RequiredMark kind) {
    return covers(form, details) && effect.reaches(kind)
        && details.marks().stream().filter(m -> m.id().equals(markId)).noneMatch(m -> excludedSealKinds.contains(m.sealKind()));
  }

  /** The same instrument taking effect on another day, for what-if questions. */
  public LegalInstrument effectiveOn(LocalDate day) {
    return new LegalInstrument(id, kind, issuingAuthority, number, title, promulgatedOn, day, effectiveTo.filter(end -> end.isAfter(day)), authorities, bases,
        effect, schedule, excludedForms, excludedSealKinds, printedMarkMayRemain);
  }
}
