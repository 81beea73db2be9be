package jp.fumikura.sealreview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The definitions every city starts with: four numerators by three denominators, for each inventory (domain.md §2.6). */
public final class CountDefinitions {
  /** The sets behind the numerators' names. */
  public static final Map<String, Set<Decision>> NUMERATORS = numerators();

  public static final List<CountDefinition> STANDARD = standard();

  private CountDefinitions() {}

  public static CountDefinition standard(RequiredMark mark, String numerator, CountDefinition.Denominator denominator) {
    return standard(mark + ":" + numerator + "/" + spelt(denominator)).orElseThrow(() -> new IllegalArgumentException("no such numerator: " + numerator));
  }

  public static Optional<CountDefinition> standard(String id) {
    return STANDARD.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  private static Map<String, Set<Decision>> numerators() {
    Map<String, Set<Decision>> sets = new LinkedHashMap<>();
    sets.put("N_strict", Set.of(Decision.ABOLISH));
    sets.put("N_omit", Set.of(Decision.ABOLISH, Decision.OMITTABLE, Decision.SIGN_OR_SEAL));
    sets.put("N_sub", Set.of(Decision.ABOLISH, Decision.OMITTABLE, Decision.SIGN_OR_SEAL, Decision.SUBSTITUTE_SIGNATURE));
    sets.put("N_abolish_or_sign", Set.of(Decision.ABOLISH, Decision.SUBSTITUTE_SIGNATURE));
    return sets;
  }

  private static List<CountDefinition> standard() {
    List<CountDefinition> all = new ArrayList<>();
    for (RequiredMark mark : RequiredMark.values()) {
      NUMERATORS.forEach((name, decisions) -> {
        for (CountDefinition.Denominator denominator : CountDefinition.Denominator.values()) {
          all.add(new CountDefinition(mark + ":" + name + "/" + spelt(denominator), mark, decisions, denominator, CountDefinition.Reckoning.IN_FORCE,
              CountDefinition.Universe.BASELINE, CountDefinition.inward()));
        }
      });
    }
    return List.copyOf(all);
  }

  private static String spelt(CountDefinition.Denominator denominator) {
    return switch (denominator) {
      case D_ALL -> "D_all";
      case D_CITY -> "D_city";
      case D_LIVE -> "D_live";
    };
  }
}
