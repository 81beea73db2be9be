package jp.fumikura.sealreview.csv;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.InstrumentEffect;
import jp.fumikura.sealreview.InstrumentKind;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.RequiredMark;

/** Typed access to one row of a file that comes with the program. A wrong value there is a broken program and throws. */
public record Cells(Map<String, String> row) {
  public String text(String column) {
    return row.getOrDefault(column, "").strip();
  }

  public boolean has(String column) {
    return !text(column).isEmpty();
  }

  public boolean yes(String column) {
    return text(column).equals("yes");
  }

  public Optional<LocalDate> day(String column) {
    return has(column) ? Optional.of(LocalDate.parse(text(column))) : Optional.empty();
  }

  public <E extends Enum<E>> E one(Class<E> type, String column) {
    return Enum.valueOf(type, text(column));
  }

  public List<String> texts(String column) {
    return has(column) ? Arrays.stream(text(column).split(";")).map(String::strip).toList() : List.of();
  }

  public <E extends Enum<E>> Set<E> several(Class<E> type, String column) {
    return texts(column).stream().map(name -> Enum.valueOf(type, name)).collect(Collectors.toUnmodifiableSet());
  }

  public LegalInstrument instrument() {
    return new LegalInstrument(text("id"), one(InstrumentKind.class, "kind"), one(IssuingAuthority.class, "issuingAuthority"), text("number"), text("title"),
        LocalDate.parse(text("promulgatedOn")), LocalDate.parse(text("effectiveFrom")), day("effectiveTo"), several(IssuingAuthority.class, "authorities"),
        several(LegalBasis.class, "bases"), one(InstrumentEffect.class, "effect"), Set.copyOf(texts("schedule")), Set.copyOf(texts("excludedForms")), Set.of(),
        yes("printedMarkMayRemain"));
  }

  public CountDefinition definition() {
    return new CountDefinition(text("id"), one(RequiredMark.class, "mark"), several(Decision.class, "numerator"), one(CountDefinition.Denominator.class, "denominator"),
        one(CountDefinition.Reckoning.class, "reckoning"), one(CountDefinition.Universe.class, "universe"), several(Direction.class, "directions"));
  }
}
