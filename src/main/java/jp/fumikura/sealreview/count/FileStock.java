package jp.fumikura.sealreview.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FactBody.FileMetres.Kind;
import jp.fumikura.sealreview.Organisation;
import jp.fumikura.sealreview.Rate;
import jp.fumikura.sealreview.Register;

/**
 * A section's paper in file metres (文書量調査, domain.md C8): counted once, then what left the shelves.
 *
 * @param section on the day counted, after successions
 * @param surveyed day of the latest count; empty where none was made, then nothing can be said about what is left
 * @param metres of each kind since that count; a target is the latest one
 * @param notes lines with words, newest first
 */
public record FileStock(Organisation.Unit section, Optional<LocalDate> surveyed, Map<Kind, BigDecimal> metres, List<Fact> notes) {
  /** Of every section that ever reported, by its code. */
  public static List<FileStock> of(Register register, LocalDate day) {
    Map<String, List<Fact>> bySection = new TreeMap<>();
    register.fileMetres(day).forEach(f -> bySection.computeIfAbsent(register.organisation().on(day, f.subject()).code(), s -> new ArrayList<>()).add(f));
    return bySection.entrySet().stream().map(e -> of(register.organisation().on(day, e.getKey()), e.getValue())).toList();
  }

  private static FileStock of(Organisation.Unit section, List<Fact> facts) {
    Map<String, List<Fact>> bySubject = new TreeMap<>();
    facts.forEach(f -> bySubject.computeIfAbsent(f.subject(), s -> new ArrayList<>()).add(f));
    Map<Kind, BigDecimal> metres = new EnumMap<>(Kind.class);
    bySubject.values().forEach(own -> since(own).forEach(f -> add(metres, f)));
    bySubject.values().stream().flatMap(own -> latest(own, Kind.TARGET).stream()).map(f -> body(f).metres()).reduce(BigDecimal::add).ifPresent(t -> metres.put(Kind.TARGET, t));
    Optional<LocalDate> surveyed = bySubject.values().stream().flatMap(own -> latest(own, Kind.BASELINE).stream()).map(Fact::validFrom).max(LocalDate::compareTo);
    return new FileStock(section, surveyed, metres, facts.stream().filter(f -> !body(f).note().isBlank()).sorted(Comparator.comparing(Fact::validFrom).reversed()).toList());
  }

  /** The latest count and what came after it: a new count starts anew. */
  private static List<Fact> since(List<Fact> own) {
    Optional<Fact> count = latest(own, Kind.BASELINE);
    List<Fact> since = new ArrayList<>(own.stream().filter(f -> body(f).kind() != Kind.BASELINE && body(f).kind() != Kind.TARGET)
        .filter(f -> count.filter(c -> f.validFrom().isBefore(c.validFrom())).isEmpty()).toList());
    count.ifPresent(since::add);
    return since;
  }

  private static Optional<Fact> latest(List<Fact> own, Kind kind) {
    return own.stream().filter(f -> body(f).kind() == kind).max(Fact.BY_VALIDITY);
  }

  private static void add(Map<Kind, BigDecimal> metres, Fact fact) {
    metres.merge(body(fact).kind(), body(fact).metres(), BigDecimal::add);
  }

  private static FactBody.FileMetres body(Fact fact) {
    return (FactBody.FileMetres) fact.body();
  }

  public BigDecimal of(Kind kind) {
    return metres.getOrDefault(kind, BigDecimal.ZERO);
  }

  /** What is left on the shelves; empty without a count. */
  public Optional<BigDecimal> left() {
    return surveyed.map(d -> of(Kind.BASELINE).subtract(of(Kind.DISPOSED)).subtract(of(Kind.SCANNED)).subtract(of(Kind.MOVED)));
  }

  /** What has still to go until the target; empty without a count or a target. */
  public Optional<BigDecimal> toGo() {
    return left().filter(l -> metres.containsKey(Kind.TARGET)).map(l -> l.subtract(of(Kind.TARGET)).max(BigDecimal.ZERO));
  }

  /** How much of the counted paper is gone, in per cent with one decimal; a dash without a count. */
  public String gone() {
    return left().map(l -> Rate.share(centimetres(of(Kind.BASELINE).subtract(l)), centimetres(of(Kind.BASELINE)), 1)).orElse("－");
  }

  private static long centimetres(BigDecimal metres) {
    return metres.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValue();
  }
}
