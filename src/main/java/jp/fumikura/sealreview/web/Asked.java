package jp.fumikura.sealreview.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.Words;
import jp.fumikura.sealreview.count.Count;
import jp.fumikura.sealreview.exchange.CityTables;

/**
 * What somebody asks the register: by which definition, of which day, in which language, over the rows they may see.
 *
 * @param part rows the viewer may see
 */
public record Asked(Register register, CountDefinition definition, LocalDate day, Locale locale, Predicate<FormEntry> part) {
  private static final ZoneId HALL = ZoneId.of("Asia/Tokyo");

  public Count count() {
    return Count.of(register, definition, day, part);
  }

  public CityTables tables() {
    return new CityTables(register, locale);
  }

  public Words words() {
    return Words.in(locale);
  }

  public Stream<FormEntry> entries() {
    return register.entries(day).filter(part).filter(e -> e.withdrawn().isEmpty());
  }

  /** Definitions to choose from. */
  public List<CountDefinition> definitions() {
    return List.copyOf(register.definitions());
  }

  public String dayInWords() {
    return tables().day(day);
  }

  public String meaning() {
    return tables().meaning(definition);
  }

  /** A moment as people of the city hall read it. */
  public String moment(Instant at) {
    return tables().shortDay(LocalDate.ofInstant(at, HALL)) + " " + LocalTime.ofInstant(at, HALL).truncatedTo(ChronoUnit.MINUTES);
  }

  /** Whether the page has said it already, at its head. */
  public boolean says(String note) {
    return tables().notes(definition, day).contains(note);
  }

  /** The question as part of an address. */
  public String query() {
    return "day=" + day + "&definition=" + java.net.URLEncoder.encode(definition.id(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
