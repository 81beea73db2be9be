package jp.fumikura.sealreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The city's sections over time: a report about day t speaks of the organisation of day t. Immutable. */
public final class Organisation {
  private final Map<String, List<Fact>> sections;

  Organisation(List<Fact> facts) {
    sections = new HashMap<>();
    facts.stream().filter(f -> f.body() instanceof FactBody.SectionNamed || f.body() instanceof FactBody.SectionSucceeded)
        .sorted(Fact.BY_VALIDITY).forEach(f -> sections.computeIfAbsent(f.subject(), s -> new ArrayList<>()).add(f));
  }

  /**
   * A section on a day.
   *
   * @param code of the section that owns the forms on that day, after successions
   */
  public record Unit(String code, String name, String division, String bureau) {}

  /** The unit that on the day stands for a section code; a code nobody has named is shown as it is. */
  public Unit on(LocalDate day, String code) {
    String owner = successor(day, code);
    return sections.getOrDefault(owner, List.of()).stream().filter(f -> !f.validFrom().isAfter(day))
        .map(Fact::body).filter(FactBody.SectionNamed.class::isInstance).map(FactBody.SectionNamed.class::cast)
        .reduce((a, b) -> b).map(n -> new Unit(owner, n.name(), n.division(), n.bureau())).orElse(new Unit(owner, owner, "", ""));
  }

  public boolean knows(String code) {
    return sections.containsKey(code);
  }

  /** Codes ever used. */
  public Set<String> codes() {
    return Set.copyOf(sections.keySet());
  }

  /** Follows successions; a ring of them ends where it closes. */
  private String successor(LocalDate day, String code) {
    String at = code;
    for (int steps = 0; steps <= sections.size(); steps++) {
      String next = sections.getOrDefault(at, List.of()).stream().filter(f -> !f.validFrom().isAfter(day))
          .map(Fact::body).filter(FactBody.SectionSucceeded.class::isInstance).map(FactBody.SectionSucceeded.class::cast)
          .reduce((a, b) -> b).map(FactBody.SectionSucceeded::successor).orElse(at);
      if (next.equals(at)) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
