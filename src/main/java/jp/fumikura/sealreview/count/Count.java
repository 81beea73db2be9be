package jp.fumikura.sealreview.count;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Rate;
import jp.fumikura.sealreview.Register;

/**
 * A definition applied to a register on a day: the rows, not only their number, so that every figure can be followed to
 * its forms.
 *
 * @param rows all the definition speaks of (its universe), by id
 * @param newcomers forms asking for the mark that came after the baseline: a line of their own, never in the rate
 */
public record Count(CountDefinition definition, LocalDate day, List<FormEntry> rows, List<FormEntry> newcomers) {
  public static Count of(Register register, CountDefinition definition, LocalDate day) {
    return of(register, definition, day, e -> true);
  }

  /** Over part of the register, e.g. one viewer's section. */
  public static Count of(Register register, CountDefinition definition, LocalDate day, Predicate<FormEntry> part) {
    List<FormEntry> all = register.entries(day).filter(part).toList();
    return new Count(definition, day, all.stream().filter(definition::speaksOf).toList(), all.stream().filter(e -> isNewcomer(definition, e)).toList());
  }

  private static boolean isNewcomer(CountDefinition definition, FormEntry entry) {
    return !definition.speaksOf(entry) && entry.withdrawn().isEmpty() && definition.directions().contains(entry.details().direction())
        && entry.details().asksFor(definition.mark());
  }

  public List<FormEntry> denominator() {
    return rows.stream().filter(definition::inDenominator).toList();
  }

  public List<FormEntry> numerator() {
    return rows.stream().filter(definition::inNumerator).toList();
  }

  public Rate rate() {
    return rate(rows);
  }

  private Rate rate(List<FormEntry> of) {
    return new Rate(definition, of.stream().filter(definition::inNumerator).count(), of.stream().filter(definition::inDenominator).count());
  }

  /** Of the universe, by the decision the definition looks at; every decision has its line, also with none. */
  public Map<Decision, Long> byDecision() {
    Map<Decision, Long> tally = new EnumMap<>(Decision.class);
    for (Decision decision : Decision.values()) {
      tally.put(decision, 0L);
    }
    rows.forEach(e -> tally.merge(definition.decision(e), 1L, Long::sum));
    return tally;
  }

  /** A rate for each group, by the group's name. */
  public Map<String, Rate> by(Function<FormEntry, String> group) {
    Map<String, List<FormEntry>> groups = new TreeMap<>();
    rows.forEach(e -> groups.computeIfAbsent(group.apply(e), g -> new java.util.ArrayList<>()).add(e));
    Map<String, Rate> rates = new TreeMap<>();
    groups.forEach((name, entries) -> rates.put(name, rate(entries)));
    return rates;
  }

  /** What is in the denominator and not in the numerator, most sheets first. */
  public List<FormEntry> remaining() {
    return rows.stream().filter(definition::inDenominator).filter(e -> !definition.inNumerator(e))
        .sorted(Comparator.comparingLong(FormEntry::sheets).reversed().thenComparing(FormEntry::id)).toList();
  }

  public WeightedRate weighted() {
    return WeightedRate.of(this);
  }

  /** SHA-256 over the list of rows with what each counted as: equal exactly where the same forms counted the same way. */
  public String rowsHash() {
    StringBuilder lines = new StringBuilder(definition.id()).append('\n');
    for (FormEntry e : rows) {
      lines.append(e.id()).append('|').append(definition.decision(e)).append('|')
          .append(definition.inNumerator(e) ? "N" : definition.inDenominator(e) ? "D" : "-").append('\n');
    }
    newcomers.forEach(e -> lines.append(e.id()).append("|NEW\n"));
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
