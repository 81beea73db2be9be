package jp.fumikura.sealreview.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.calendar.JapaneseDate;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Organisation;
import jp.fumikura.sealreview.Rate;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.Standing;
import jp.fumikura.sealreview.Words;
import jp.fumikura.sealreview.count.Bottlenecks;
import jp.fumikura.sealreview.count.Count;
import jp.fumikura.sealreview.count.Dashboard;
import jp.fumikura.sealreview.count.Grouping;
import jp.fumikura.sealreview.count.MonthlyStock;
import jp.fumikura.sealreview.count.WeightedRate;

/** The reform office's tables in words: for the council, the press, and the pages. */
public final class CityTables {
  private final Register register;
  private final Locale locale;
  private final Words words;

  public CityTables(Register register, Locale locale) {
    this.register = register;
    this.locale = locale;
    this.words = Words.in(locale);
  }

  /** A day as the reader writes it, with its fiscal year. */
  public String day(LocalDate day) {
    return english() ? day + " (FY" + FiscalYear.of(day).year() + ")" : JapaneseDate.format(day) + "（" + FiscalYear.of(day).inJapanese() + "）";
  }

  private boolean english() {
    return locale.getLanguage().equals("en");
  }

  private String say(String key, Object... arguments) {
    return words.say("sealreview." + key, arguments);
  }

  /** The two lines without which no figure stands: of which day, by which definition. */
  public List<String> notes(CountDefinition definition, LocalDate day) {
    return List.of(say("note.as-of", day(day)), meaning(definition));
  }

  /** The definition in words, beside its id. */
  public String meaning(CountDefinition d) {
    String numerator = String.join("・", d.numerator().stream().sorted(Comparator.reverseOrder()).map(words::of).toList());
    return say("note.definition", d.id(), words.of(d.mark()), numerator, words.of(d.denominator()), words.of(d.reckoning()), words.of(d.universe()));
  }

  /** One line a newspaper can print, and what it means. */
  public Sheet press(Count count) {
    Rate rate = count.rate();
    return new Sheet(say("table.press"), notes(count.definition(), count.day()), List.of(say("column.figure"), say("column.numerator"), say("column.denominator"), say("column.rate"), say("column.definition")),
        List.of(Sheet.Row.of(say("table.press.line", words.of(count.definition().mark())), rate.numerator(), rate.denominator(), withSign(rate.pressPercent()), rate.definition().id())));
  }

  /** What goes before the council: several tables of one count. */
  public List<Sheet> council(Count count) {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(press(count));
    sheets.add(decisions(count));
    for (Grouping grouping : List.of(Grouping.BASIS, Grouping.AUTHORITY, Grouping.BUREAU, Grouping.SECTION, Grouping.DIRECTION)) {
      sheets.add(grouped(grouping, count));
    }
    sheets.add(remaining(count));
    sheets.add(newcomers(count));
    return sheets;
  }

  private Sheet decisions(Count count) {
    long all = count.rows().size();
    List<Sheet.Row> rows = new ArrayList<>();
    for (Map.Entry<Decision, Long> line : count.byDecision().entrySet().stream().sorted(Map.Entry.<Decision, Long>comparingByKey().reversed()).toList()) {
      rows.add(Sheet.Row.of(words.of(line.getKey()), line.getValue(), withSign(Rate.share(line.getValue(), all, 1))));
    }
    rows.add(Sheet.Row.of(say("column.total"), all, ""));
    List<String> notes = new ArrayList<>(notes(count.definition(), count.day()));
    notes.add(say("note.shares"));
    return new Sheet(say("table.decisions"), notes, List.of(say("column.decision"), say("column.forms"), say("column.share")), rows);
  }

  public Sheet grouped(Grouping grouping, Count count) {
    List<Sheet.Row> rows = new ArrayList<>();
    count.by(grouping.names(register, count.definition(), count.day(), locale)).forEach((name, rate) -> rows.add(Sheet.Row.linked(
        "/sealreview/forms?grouping=" + grouping + "&group=" + encoded(name), name, rate.numerator(), rate.denominator(), withSign(rate.percent()))));
    return new Sheet(words.of(grouping), notes(count.definition(), count.day()),
        List.of(words.of(grouping), say("column.numerator"), say("column.denominator"), say("column.rate")), rows);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  public Sheet remaining(Count count) {
    List<String> notes = new ArrayList<>(notes(count.definition(), count.day()));
    WeightedRate weighted = count.weighted();
    notes.add(say("note.weighted", withSign(weighted.percent()), String.valueOf(weighted.numeratorSheets()), String.valueOf(weighted.denominatorSheets()), withSign(weighted.coverage()), weighted.definition().id()));
    return forms(say("table.remaining"), notes, count.definition(), count.day(), count.remaining());
  }

  private Sheet newcomers(Count count) {
    return forms(say("table.newcomers"), notes(count.definition(), count.day()), count.definition(), count.day(), count.newcomers());
  }

  /** Rows of the register; the owner is that of the day, and today's beside it where it is another. */
  public Sheet forms(String title, List<String> notes, CountDefinition definition, LocalDate day, List<FormEntry> entries) {
    List<Sheet.Row> rows = new ArrayList<>();
    for (FormEntry e : entries) {
      Standing standing = e.standing(definition.mark());
      Organisation.Unit owner = register.organisation().on(day, e.details().ownerSection());
      rows.add(Sheet.Row.linked("/sealreview/forms/" + e.id(), e.details().formNo(), e.details().title(), owner.bureau(), owner.name(), words.of(e.details().basis()),
          words.of(standing.decision()), standing.decidedNotInForce() ? words.of(standing.decided()) : "", standing.since().map(this::shortDay).orElse(""),
          String.join("・", standing.reasons().stream().map(words::of).toList()), standing.reviewBy().map(this::shortDay).orElse(""), e.volume().map(v -> String.valueOf(v.sheets())).orElse("")));
    }
    return new Sheet(title, notes, List.of(say("column.form-no"), say("column.title"), say("column.bureau"), say("column.section"), say("column.basis"), say("column.in-force"), say("column.coming"),
        say("column.since"), say("column.reason"), say("column.review-by"), say("column.volume")), rows);
  }

  public String shortDay(LocalDate day) {
    return english() ? day.toString() : JapaneseDate.format(day);
  }

  public Sheet sideBySide(Dashboard dashboard) {
    return new Sheet(say("table.definitions"), List.of(say("note.as-of", day(dashboard.count().day()))),
        List.of(say("column.definition"), say("column.numerator"), say("column.denominator"), say("column.rate")),
        dashboard.sideBySide().stream().map(r -> Sheet.Row.of(r.definition().id(), r.numerator(), r.denominator(), withSign(r.percent()))).toList());
  }

  public Sheet months(Dashboard dashboard) {
    List<MonthlyStock> months = new ArrayList<>(dashboard.months());
    return new Sheet(say("table.months"), notes(dashboard.count().definition(), dashboard.count().day()),
        List.of(say("column.month"), say("column.fiscal-year"), say("column.stock"), say("column.denominator"), say("column.rate"), say("column.flow")),
        months.reversed().stream().map(m -> Sheet.Row.linked("/sealreview/forms?month=" + m.month(), month(m.month()), year(m), m.stock().numerator(), m.stock().denominator(), withSign(m.stock().percent()), m.flow())).toList());
  }

  public String month(YearMonth month) {
    String day = JapaneseDate.format(month.atEndOfMonth());
    return english() ? month.toString() : day.substring(0, day.indexOf('月') + 1);
  }

  private String year(MonthlyStock m) {
    FiscalYear year = FiscalYear.of(m.month().atDay(1));
    return english() ? "FY" + year.year() : year.inJapanese();
  }

  public Sheet reasons(Dashboard dashboard) {
    return new Sheet(words.of(Grouping.REASON), notes(dashboard.count().definition(), dashboard.count().day()), List.of(say("column.reason"), say("column.forms")),
        dashboard.byReason().entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(e -> Sheet.Row.linked("/sealreview/forms?remaining=true&grouping=REASON&group=" + encoded(e.getKey()), e.getKey(), e.getValue())).toList());
  }

  public Sheet bottlenecks(Dashboard dashboard) {
    Bottlenecks b = dashboard.bottlenecks();
    return new Sheet(say("table.bottlenecks"), List.of(say("note.as-of", day(dashboard.count().day()))), List.of(say("column.wait"), say("column.forms"), say("column.median-days"), say("column.longest-days"), say("column.longest-form")),
        List.of(wait("decided-to-force", b.decidedToForce()), wait("instrument-pending", b.instrumentPending()), wait("under-review", b.underReview()), wait("look-again", b.lookAgainOverdue())));
  }

  private Sheet.Row wait(String key, List<Bottlenecks.Wait> waits) {
    return waits.isEmpty() ? Sheet.Row.of(say("wait." + key), 0, "－", "－", "")
        : Sheet.Row.linked("/sealreview/forms?wait=" + key, say("wait." + key), waits.size(), Bottlenecks.median(waits), waits.getFirst().days(), waits.getFirst().entry().details().title());
  }

  private static String withSign(String percent) {
    return percent.equals("－") ? percent : percent + "%";
  }
}
