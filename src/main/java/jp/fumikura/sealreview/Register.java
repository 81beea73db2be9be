package jp.fumikura.sealreview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The form register as its book stands after some line: immutable, answers for any day t. What was known at an earlier
 * moment k is another register, folded from the lines up to k.
 */
public final class Register {
  private final long lastSeq;
  private final Map<FormId, FormLine> lines;
  private final CityFacts city;

  private Register(long lastSeq, Map<FormId, FormLine> lines, CityFacts city) {
    this.lastSeq = lastSeq;
    this.lines = lines;
    this.city = city;
  }

  public static Register empty() {
    return new Register(0, Map.of(), new CityFacts(List.of()));
  }

  /** Folds a whole book. */
  public static Register of(Collection<Fact> facts) {
    Set<Long> retracted = retractedBy(facts);
    Map<FormId, List<Fact>> ofForms = new HashMap<>();
    List<Fact> others = new ArrayList<>();
    long last = 0;
    for (Fact fact : facts) {
      last = Math.max(last, fact.seq());
      if (retracted.contains(fact.seq()) || fact.body() instanceof FactBody.Retracted) {
        continue;
      }
      if (fact.body() instanceof FactBody.AboutForm) {
        ofForms.computeIfAbsent(new FormId(fact.subject()), f -> new ArrayList<>()).add(fact);
      } else {
        others.add(fact);
      }
    }
    CityFacts city = new CityFacts(others);
    Map<FormId, FormLine> lines = new TreeMap<>();
    ofForms.forEach((id, written) -> lines.put(id, new FormLine(new FormHistory(id, written), city.instruments())));
    return new Register(last, lines, city);
  }

  /** The book as it was known at a moment. */
  public static Register knownAt(Collection<Fact> facts, Instant moment) {
    return of(facts.stream().filter(f -> !f.recordedAt().isAfter(moment)).toList());
  }

  /** With further lines, folding only the forms they touch. */
  public Register with(Collection<Fact> more) {
    Set<Long> retracted = retractedBy(more);
    Map<FormId, FormHistory> next = new HashMap<>();
    List<Fact> nextOthers = new ArrayList<>(city.facts());
    long last = lastSeq;
    for (Fact fact : more) {
      last = Math.max(last, fact.seq());
      if (fact.body() instanceof FactBody.Retracted) {
        continue;
      }
      if (fact.body() instanceof FactBody.AboutForm) {
        FormId id = new FormId(fact.subject());
        history(id).ifPresent(history -> next.putIfAbsent(id, history));
        next.merge(id, new FormHistory(id, List.of(fact)), (history, line) -> history.with(fact));
      } else {
        nextOthers.add(fact);
      }
    }
    if (!retracted.isEmpty()) {
      nextOthers.removeIf(f -> retracted.contains(f.seq()));
      retractIn(next, retracted);
    }
    return refolded(last, next, new CityFacts(nextOthers));
  }

  private void retractIn(Map<FormId, FormHistory> next, Set<Long> retracted) {
    lines.forEach((id, line) -> {
      if (line.history().facts().stream().anyMatch(f -> retracted.contains(f.seq()))) {
        next.putIfAbsent(id, line.history());
      }
    });
    next.replaceAll((id, history) -> history.without(retracted));
  }

  /** Lines of forms nobody touched stay as they are, with what was worked out for them. */
  private Register refolded(long last, Map<FormId, FormHistory> touched, CityFacts now) {
    Set<String> changed = now.instrumentsOtherThan(city);
    Map<FormId, FormLine> next = new TreeMap<>(lines);
    if (!changed.isEmpty()) {
      next.replaceAll((id, line) -> changed.stream().anyMatch(line.history()::names) ? new FormLine(line.history(), now.instruments()) : line);
    }
    touched.forEach((id, history) -> next.put(id, new FormLine(history, now.instruments())));
    return new Register(last, next, now);
  }

  public long lastSeq() {
    return lastSeq;
  }

  /** The rows of a day, withdrawn ones included, by id. */
  public Stream<FormEntry> entries(LocalDate day) {
    return lines.values().stream().map(line -> line.on(day)).flatMap(Optional::stream);
  }

  public Optional<FormEntry> entry(FormId id, LocalDate day) {
    return Optional.ofNullable(lines.get(id)).flatMap(line -> line.on(day));
  }

  public Optional<FormHistory> history(FormId id) {
    return Optional.ofNullable(lines.get(id)).map(FormLine::history);
  }

  public Set<FormId> forms() {
    return Collections.unmodifiableSet(lines.keySet());
  }

  /**
   * Numerator and denominator on each of several days, walking every form's stretches once.
   *
   * @param days ascending
   * @param part rows counted
   */
  public List<Rate> stock(CountDefinition definition, List<LocalDate> days, Predicate<FormEntry> part) {
    StockWalk walk = new StockWalk(definition, days);
    lines.values().forEach(line -> walk.along(line.timeline(), part));
    return walk.rates();
  }

  public Optional<LegalInstrument> instrument(String id) {
    return Optional.ofNullable(city.instruments().get(id));
  }

  /** By id. */
  public Collection<LegalInstrument> instruments() {
    return city.instruments().values();
  }

  /** The stored definitions and the standard ones. */
  public Collection<CountDefinition> definitions() {
    return city.definitions().values();
  }

  public Optional<CountDefinition> definition(String id) {
    return Optional.ofNullable(city.definitions().get(id));
  }

  public Organisation organisation() {
    return city.organisation();
  }

  /** Shelf metres reported by a day, in order of validity, with the section as subject. */
  public List<Fact> fileMetres(LocalDate day) {
    return city.facts().stream().filter(f -> f.body() instanceof FactBody.FileMetres && !f.validFrom().isAfter(day)).sorted(Fact.BY_VALIDITY).toList();
  }

  /** A line still believed, by its position. */
  public Optional<Fact> line(long seq) {
    return Stream.concat(city.facts().stream(), lines.values().stream().flatMap(l -> l.history().facts().stream())).filter(f -> f.seq() == seq).findFirst();
  }

  private static Set<Long> retractedBy(Collection<Fact> facts) {
    Set<Long> seqs = new HashSet<>();
    for (Fact fact : facts) {
      if (fact.body() instanceof FactBody.Retracted r) {
        seqs.add(r.seq());
      }
    }
    return seqs;
  }
}
