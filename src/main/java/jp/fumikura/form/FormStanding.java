package jp.fumikura.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a version of a form stands in law and in time.
 *
 * @param citation law, article and form number as the city writes them; empty where none
 * @param section code of the owning section; empty where unknown
 * @param effectiveFrom first day this print is the one in force
 * @param effectiveTo last day it is; old print may be tolerated longer
 * @param sealDemanded whether the form, as this version is worded, demands a filer's seal
 * @param synonyms other names people give the form
 */
public record FormStanding(
    LegalBasis legalBasis,
    String citation,
    IssuingAuthority authority,
    String section,
    Optional<LocalDate> effectiveFrom,
    Optional<LocalDate> effectiveTo,
    boolean sealDemanded,
    List<String> synonyms) {

  public FormStanding {
    synonyms = List.copyOf(synonyms);
    if (effectiveFrom.isPresent() && effectiveTo.isPresent() && effectiveTo.get().isBefore(effectiveFrom.get())) {
      throw new IllegalArgumentException("in force until " + effectiveTo.get() + ", before it begins on " + effectiveFrom.get());
    }
  }

  /** Nothing is known yet, as for a draft. */
  public static FormStanding unknown() {
    return new FormStanding(LegalBasis.NONE, "", IssuingAuthority.MAYOR, "", Optional.empty(), Optional.empty(), false, List.of());
  }

  public boolean inForce(LocalDate day) {
    return effectiveFrom.map(d -> !day.isBefore(d)).orElse(true) && effectiveTo.map(d -> !day.isAfter(d)).orElse(true);
  }
}
