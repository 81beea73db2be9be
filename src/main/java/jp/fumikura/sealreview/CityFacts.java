package jp.fumikura.sealreview;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the book says about the city rather than about a form: instruments, definitions, sections, shelves. Immutable. */
final class CityFacts {
  private static final Comparator<Fact> BY_KNOWLEDGE = Comparator.comparing(Fact::recordedAt).thenComparingLong(Fact::seq);
  private final List<Fact> facts;
  private final Map<String, LegalInstrument> instruments;
  private final Map<String, CountDefinition> definitions;
  private final Organisation organisation;

  CityFacts(List<Fact> facts) {
    this.facts = List.copyOf(facts);
    this.instruments = instrumentsOf(facts);
    this.definitions = definitionsOf(facts);
    this.organisation = new Organisation(facts);
  }

  List<Fact> facts() {
    return facts;
  }

  Map<String, LegalInstrument> instruments() {
    return instruments;
  }

  Map<String, CountDefinition> definitions() {
    return definitions;
  }

  Organisation organisation() {
    return organisation;
  }

  /** Ids of instruments that are new, gone or read otherwise than in an earlier state of the book. */
  Set<String> instrumentsOtherThan(CityFacts earlier) {
    Set<String> changed = new HashSet<>(instruments.keySet());
    changed.addAll(earlier.instruments.keySet());
    changed.removeIf(i -> instruments.containsKey(i) && instruments.get(i).equals(earlier.instruments.get(i)));
    return changed;
  }

  /** Of an instrument entered twice the version learnt last is believed. */
  private static Map<String, LegalInstrument> instrumentsOf(List<Fact> facts) {
    Map<String, LegalInstrument> found = new TreeMap<>();
    facts.stream().sorted(BY_KNOWLEDGE).map(Fact::body).filter(FactBody.InstrumentIssued.class::isInstance).map(FactBody.InstrumentIssued.class::cast)
        .forEach(i -> found.put(i.instrument().id(), i.instrument()));
    return found;
  }

  /** The standard ones and the stored ones; a name once given keeps its meaning. */
  private static Map<String, CountDefinition> definitionsOf(List<Fact> facts) {
    Map<String, CountDefinition> found = new LinkedHashMap<>();
    CountDefinitions.STANDARD.forEach(d -> found.put(d.id(), d));
    facts.stream().sorted(BY_KNOWLEDGE).map(Fact::body).filter(FactBody.DefinitionNamed.class::isInstance).map(FactBody.DefinitionNamed.class::cast)
        .forEach(d -> found.putIfAbsent(d.definition().id(), d.definition()));
    return found;
  }
}
