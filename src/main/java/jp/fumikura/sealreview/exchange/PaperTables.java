package jp.fumikura.sealreview.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FactBody.FileMetres.Kind;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.OnlineStatus;
import jp.fumikura.sealreview.Organisation;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.Words;
import jp.fumikura.sealreview.count.FileStock;
import jp.fumikura.sealreview.count.OnlineForecast;

/** The tables about paper itself: metres on the shelves, what is online, what will still come. */
public final class PaperTables {
  private static final int MOST = 50;
  private final Register register;
  private final LocalDate day;
  private final Locale locale;
  private final Words words;
  private final CityTables city;

  public PaperTables(Register register, LocalDate day, Locale locale) {
    this.register = register;
    this.day = day;
    this.locale = locale;
    this.words = Words.in(locale);
    this.city = new CityTables(register, locale);
  }

  private String say(String key, Object... arguments) {
    return words.say("sealreview." + key, arguments);
  }

  private List<String> header(String... columns) {
    return List.of(columns).stream().map(c -> say("column." + c)).toList();
  }

  /** Metres by section, with the sum of what was counted. */
  public Sheet shelves(List<FileStock> stocks) {
    List<Sheet.Row> rows = new ArrayList<>();
    for (FileStock s : stocks) {
      rows.add(Sheet.Row.of(s.section().bureau() + " " + s.section().name(), s.surveyed().map(city::shortDay).orElse("－"), metres(s, Kind.BASELINE), metres(s, Kind.DISPOSED), metres(s, Kind.SCANNED),
          metres(s, Kind.MOVED), dash(s.left()), metres(s, Kind.TARGET), dash(s.toGo()), s.gone().equals("－") ? "－" : s.gone() + "%", metres(s, Kind.COACHED)));
    }
    if (stocks.size() > 1) {
      rows.add(Sheet.Row.of(say("column.total"), "", sum(stocks, Kind.BASELINE), sum(stocks, Kind.DISPOSED), sum(stocks, Kind.SCANNED), sum(stocks, Kind.MOVED), left(stocks), sum(stocks, Kind.TARGET), "", "",
          sum(stocks, Kind.COACHED)));
    }
    return new Sheet(say("volume.shelves"), List.of(say("note.as-of", city.day(day)), say("volume.shelves-note")),
        header("section", "surveyed", "fm-baseline", "fm-disposed", "fm-scanned", "fm-moved", "fm-left", "fm-target", "fm-to-go", "fm-gone", "fm-coached"), rows);
  }

  private static String metres(FileStock stock, Kind kind) {
    return stock.metres().containsKey(kind) ? stock.of(kind).toPlainString() : "－";
  }

  private static String dash(Optional<BigDecimal> metres) {
    return metres.map(BigDecimal::toPlainString).orElse("－");
  }

  private static String sum(List<FileStock> stocks, Kind kind) {
    return stocks.stream().map(s -> s.of(kind)).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
  }

  private static String left(List<FileStock> stocks) {
    return stocks.stream().flatMap(s -> s.left().stream()).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
  }

  /** What coaching visits and sections wrote down, newest first. */
  public Sheet coaching(List<FileStock> stocks) {
    List<Sheet.Row> rows = stocks.stream().flatMap(s -> s.notes().stream().map(n -> note(s.section(), n))).toList();
    return new Sheet(say("volume.notes"), List.of(), header("section", "on", "fm-kind", "fm", "note"), rows);
  }

  private Sheet.Row note(Organisation.Unit section, Fact fact) {
    FactBody.FileMetres said = (FactBody.FileMetres) fact.body();
    return Sheet.Row.of(section.name(), city.shortDay(fact.validFrom()), words.of(said.kind()), said.metres().toPlainString(), said.note());
  }

  /** Forms and their sheets by how they can be handed in. */
  public Sheet online(List<FormEntry> entries) {
    List<Sheet.Row> rows = new ArrayList<>();
    for (OnlineStatus status : OnlineStatus.values()) {
      List<FormEntry> of = entries.stream().filter(e -> status(e).filter(status::equals).isPresent()).toList();
      rows.add(Sheet.Row.linked("/sealreview/forms?online=" + status, words.of(status), of.size(), of.stream().mapToLong(FormEntry::sheets).sum()));
    }
    List<FormEntry> unknown = entries.stream().filter(e -> status(e).isEmpty()).toList();
    rows.add(Sheet.Row.of(say("volume.online-unknown"), unknown.size(), unknown.stream().mapToLong(FormEntry::sheets).sum()));
    return new Sheet(say("volume.online"), List.of(say("note.as-of", city.day(day))), header("online", "forms", "volume"), rows);
  }

  private static Optional<OnlineStatus> status(FormEntry entry) {
    return entry.online().map(FactBody.OnlineStated::status);
  }

  /** @param onlinePercent assumed or measured; the note says which */
  public Sheet forecast(List<OnlineForecast> years, int onlinePercent, String source) {
    List<Sheet.Row> rows = years.stream().map(y -> Sheet.Row.of(year(y.year()), y.asNow(), y.ifNobody(), y.expected(), y.ifEverybody(), y.asNow() - y.expected())).toList();
    return new Sheet(say("volume.forecast"), List.of(say("volume.forecast-note", String.valueOf(onlinePercent), source)),
        List.of(say("column.fiscal-year"), say("column.as-now"), say("column.if-nobody"), say("column.expected", String.valueOf(onlinePercent)), say("column.if-everybody"), say("column.saved")), rows);
  }

  private String year(FiscalYear year) {
    return locale.getLanguage().equals("en") ? "FY" + year.year() : year.inJapanese();
  }

  /** Where going online would save most paper. */
  public Sheet stillOnPaper(List<FormEntry> entries) {
    List<Sheet.Row> rows = entries.stream().filter(e -> status(e).filter(s -> s == OnlineStatus.BOTH || s == OnlineStatus.ONLINE_ONLY).isEmpty() && e.sheets() > 0)
        .sorted(Comparator.comparingLong(FormEntry::sheets).reversed().thenComparing(FormEntry::id)).limit(MOST).map(this::paperRow).toList();
    return new Sheet(say("volume.still-on-paper"), List.of(say("volume.still-on-paper-note", String.valueOf(MOST))), header("title", "section", "online", "reason-online", "volume", "in-force"), rows);
  }

  private Sheet.Row paperRow(FormEntry e) {
    return Sheet.Row.linked("/sealreview/forms/" + e.id(), e.details().title(), register.organisation().on(day, e.details().ownerSection()).name(),
        status(e).map(words::of).orElse(say("volume.online-unknown")), e.online().map(FactBody.OnlineStated::reason).orElse(""), e.sheets(),
        words.of(e.standing(jp.fumikura.sealreview.RequiredMark.SEAL).decision()));
  }
}
