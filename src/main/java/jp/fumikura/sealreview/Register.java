package jp.fumikura.sealreview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private static final Comparator<Fact> BY_KNOWLEDGE = Comparator.comparing(Fact::recordedAt).thenComparingLong(Fact::seq);

  private final long lastSeq;
  private final Map<FormId, FormLine> lines;
  private final Map<String, LegalInstrument> instruments;
  private final Map<String, CountDefinition> definitions;
  private final List<Fact> others;
  private final Organisation organisation;

  private Register(long lastSeq, Map<FormId, FormLine> lines, List<Fact> others) {
    this.lastSeq = lastSeq;
    this.lines = lines;
    this.others = List.copyOf(others);
    this.instruments = instrumentsOf(others);
    this.definitions = definitionsOf(others);
    this.organisation = new Organisation(others);
  }

  public static Register empty() {
    return new Register(0, Map.of(), List.of());
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
      if (isAboutAForm(fact)) {
        ofForms.computeIfAbsent(new FormId(fact.subject()), f -> new ArrayList<>()).add(fact);
      } else {
        others.add(fact);
      }
    }
    Map<String, LegalInstrument> instruments = instrumentsOf(others);
    Map<FormId, FormLine> lines = new TreeMap<>();
    ofForms.forEach((id, written) -> lines.put(id, new FormLine(new FormHistory(id, written), instruments)));
    return new Register(last, lines, others);
  }

  /** The book as it was known at a moment. */
  public static Register knownAt(Collection<Fact> facts, Instant moment) {
    return of(facts.stream().filter(f -> !f.recordedAt().isAfter(moment)).toList());
  }

  /** With further lines, folding only the forms they touch. */
  public Register with(Collection<Fact> more) {
    Set<Long> retracted = retractedBy(more);
    Map<FormId, FormHistory> next = new HashMap<>();
    List<Fact> nextOthers = new ArrayList<>(others);
    long last = lastSeq;
    for (Fact fact : more) {
      last = Math.max(last, fact.seq());
      if (fact.body() instanceof FactBody.Retracted) {
        continue;
      }
      if (isAboutAForm(fact)) {
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
    return refolded(last, next, nextOthers);
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
  private Register refolded(long last, Map<FormId, FormHistory> touched, List<Fact> nextOthers) {
    Map<String, LegalInstrument> now = instrumentsOf(nextOthers);
    Set<String> changed = new HashSet<>(now.keySet());
    changed.addAll(instruments.keySet());
    changed.removeIf(i -> now.containsKey(i) && now.get(i).equals(instruments.get(i)));
    Map<FormId, FormLine> next = new TreeMap<>(lines);
    if (!changed.isEmpty()) {
      next.replaceAll((id, line) -> changed.stream().anyMatch(line.history()::names) ? new FormLine(line.history(), now) : line);
    }
    touched.forEach((id, history) -> next.put(id, new FormLine(history, now)));
    return new Register(last, next, nextOthers);
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
    long[] numerator = new long[days.size() + 1];
    long[] denominator = new long[days.size() + 1];
    for (FormLine formLine : lines.values()) {
      FormTimeline line = formLine.timeline();
      int to = 0;
      for (int s = 0; s < line.stretches(); s++) {
        int from = s == 0 ? indexOf(days, line.day(s)) : to;
        to = s + 1 < line.stretches() ? indexOf(days, line.day(s + 1)) : days.size();
        FormEntry entry = line.entry(s);
        if (from == to || !definition.inDenominator(entry) || !part.test(entry)) {
          continue;
        }
        int counts = definition.inNumerator(entry) ? 1 : 0;
        denominator[from]++;
        denominator[to]--;
        numerator[from] += counts;
        numerator[to] -= counts;
      }
    }
    List<Rate> rates = new ArrayList<>();
    long n = 0;
    long d = 0;
    for (int i = 0; i < days.size(); i++) {
      n += numerator[i];
      d += denominator[i];
      rates.add(new Rate(definition, n, d));
    }
    return rates;
  }

  /** First of the days that is not before a day. */
  private static int indexOf(List<LocalDate> days, LocalDate day) {
    int at = Collections.binarySearch(days, day);
    return at >= 0 ? at : -at - 1;
  }

  public Optional<LegalInstrument> instrument(String id) {
    return Optional.ofNullable(instruments.get(id));
  }

  /** By id. */
  public Collection<LegalInstrument> instruments() {
    return instruments.values();
  }

  /** The stored definitions and the standard ones. */
  public Collection<CountDefinition> definitions() {
    return definitions.values();
  }

  public Optional<CountDefinition> definition(String id) {
    return Optional.ofNullable(definitions.get(id));
  }

  public Organisation organisation() {
    return organisation;
  }

  /** Shelf metres reported by a day, in order of validity, with the section as subject. */
  public List<Fact> fileMetres(LocalDate day) {
    return others.stream().filter(f -> f.body() instanceof FactBody.FileMetres && !f.validFrom().isAfter(day)).sorted(Fact.BY_VALIDITY).toList();
  }

  private static boolean isAboutAForm(Fact fact) {
    return switch (fact.body()) {
      case FactBody.Described d -> true;
      case FactBody.Moved m -> true;
      case FactBody.Proposed p -> true;
      case FactBody.Decided d -> true;
      case FactBody.BaselineJoined b -> true;
      case FactBody.VolumeReported v -> true;
      case FactBody.TemplateStated t -> true;
      case FactBody.OnlineStated o -> true;
      case FactBody.EvidenceAdded e -> true;
      case FactBody.Withdrawn w -> true;
      case FactBody.InstrumentIssued i -> false;
      case FactBody.SectionNamed n -> false;
      case FactBody.SectionSucceeded s -> false;
      case FactBody.FileMetres f -> false;
      case FactBody.DefinitionNamed d -> false;
      case FactBody.Retracted r -> false;
    };
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

  /** Of an instrument entered twice the version learnt last is believed. */
  private static Map<String, LegalInstrument> instrumentsOf(List<Fact> facts) {
    Map<String, LegalInstrument> found = new TreeMap<>();
    facts.stream().sorted(BY_KNOWLEDGE).map(Fact::body).filter(FactBody.InstrumentIssued.class::isInstance).map(FactBody.InstrumentIssued.class::cast)
        .forEach(i -> found.put(i.instrument().id(), i.instrument()));
    return found;
  }

  private static Map<String, CountDefinition> definitionsOf(List<Fact> facts) {
    Map<String, CountDefinition> found = new LinkedHashMap<>();
    CountDefinitions.STANDARD.forEach(d -> found.put(d.id(), d));
    facts.stream().sorted(BY_KNOWLEDGE).map(Fact::body).filter(FactBody.DefinitionNamed.class::isInstance).map(FactBody.DefinitionNamed.class::cast)
        .forEach(d -> found.putIfAbsent(d.definition().id(), d.definition()));
    return found;
  }
}
