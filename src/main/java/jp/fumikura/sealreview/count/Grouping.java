package jp.fumikura.sealreview.count;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.Words;

/** Ways to cut a count. Bureau and section are those of the organisation on the day counted; without a reason the decision says why. */
public enum Grouping {
  BUREAU,
  SECTION,
  BASIS,
  AUTHORITY,
  DIRECTION,
  DECISION,
  REASON;

  /** Names the group of a row, in the reader's language. */
  public Function<FormEntry, String> names(Register register, CountDefinition definition, LocalDate day, Locale locale) {
    Words words = Words.in(locale);
    return switch (this) {
      case BUREAU -> byOwner(code -> orDash(register.organisation().on(day, code).bureau()));
      case SECTION -> byOwner(code -> register.organisation().on(day, code).name());
      case BASIS -> e -> words.of(e.details().basis());
      case AUTHORITY -> e -> words.of(e.details().authority());
      case DIRECTION -> e -> words.of(e.details().direction());
      case DECISION -> e -> words.of(definition.decision(e));
      case REASON -> e -> e.standing(definition.mark()).reasons().stream().findFirst().map(words::of).orElse(words.of(definition.decision(e)));
    };
  }

  /** Asks the organisation once for each section, not for each form. */
  private static Function<FormEntry, String> byOwner(Function<String, String> name) {
    Map<String, String> names = new HashMap<>();
    return e -> names.computeIfAbsent(e.details().ownerSection(), name);
  }

  private static String orDash(String name) {
    return name.isEmpty() ? "－" : name;
  }
}
