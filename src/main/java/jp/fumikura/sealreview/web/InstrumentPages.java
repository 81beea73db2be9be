package jp.fumikura.sealreview.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.calendar.DateText;
import jp.fumikura.calendar.WrittenDate;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.InstrumentEffect;
import jp.fumikura.sealreview.InstrumentKind;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.Objection;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.SealKind;
import jp.fumikura.sealreview.Words;
import jp.fumikura.sealreview.exchange.Sheet;
import jp.fumikura.sealreview.review.RegisterDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Legal instruments (特例規則, 特例訓令, amendments): what each reaches, which of it is decided, and the door for a new one. */
@Controller
@OpenTo({Role.REFORM_OFFICE, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.RECORDS_OFFICE})
class InstrumentPages {
  private final ReviewRoom room;
  private final RegisterDesk desk;

  InstrumentPages(ReviewRoom room, RegisterDesk desk) {
    this.room = room;
    this.desk = desk;
  }

  @GetMapping("/sealreview/instruments")
  String all(Viewer viewer, @RequestParam(defaultValue = "") String day, Locale locale, Model model) {
    Asked asked = room.ask(viewer, day, "", locale);
    model.addAllAttributes(Map.of("asked", asked, "words", asked.words(), "table", table(asked), "reform", viewer.has(Role.REFORM_OFFICE)));
    model.addAllAttributes(Map.of("kinds", InstrumentKind.values(), "authorities", IssuingAuthority.values(), "bases", LegalBasis.values(), "effects", InstrumentEffect.values(), "seals", SealKind.values()));
    return "sealreview/instruments";
  }

  static Sheet table(Asked asked) {
    Words words = asked.words();
    List<FormEntry> entries = asked.entries().toList();
    List<Sheet.Row> rows = asked.register().instruments().stream().map(i -> {
      List<FormEntry> reached = reached(i, entries);
      long decided = reached.stream().filter(e -> decidedBy(e, i)).count();
      return Sheet.Row.linked("/sealreview/instruments/" + i.id(), i.number(), i.title(), words.of(i.kind()), words.of(i.issuingAuthority()), words.of(i.effect()), asked.tables().shortDay(i.promulgatedOn()),
          asked.tables().shortDay(i.effectiveFrom()), words.say(i.effectiveFrom().isAfter(asked.day()) ? "sealreview.instrument.to-come" : "sealreview.instrument.in-force"), reached.size(), decided, reached.size() - decided);
    }).toList();
    String[] columns = {"number", "name", "kind", "authority", "effect", "promulgated", "since", "standing", "reached", "decided-by-it", "not-decided"};
    return new Sheet(words.say("sealreview.instrument.title"), List.of(asked.dayInWords()), Stream.of(columns).map(c -> words.say("sealreview.column." + c)).toList(), rows);
  }

  private static List<FormEntry> reached(LegalInstrument instrument, List<FormEntry> entries) {
    return entries.stream().filter(e -> e.details().marks().stream().anyMatch(m -> instrument.covers(e.id(), e.details(), m.id(), m.kind()))).toList();
  }

  private static boolean decidedBy(FormEntry entry, LegalInstrument instrument) {
    return Arrays.stream(RequiredMark.values()).map(entry::standing).anyMatch(s -> s.instrument().or(s::comesBy).filter(instrument.id()::equals).isPresent());
  }

  /** One instrument with the forms it reaches. */
  @GetMapping("/sealreview/instruments/{id}")
  String one(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String day, Locale locale, Model model) {
    Asked asked = room.ask(viewer, day, "", locale);
    LegalInstrument instrument = asked.register().instrument(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<FormEntry> reached = reached(instrument, asked.entries().toList());
    model.addAllAttributes(Map.of("asked", asked, "words", asked.words(), "instrument", instrument, "tables", asked.tables(),
        "open", asked.tables().forms(asked.words().say("sealreview.instrument.open"), List.of(), asked.definition(), asked.day(), reached.stream().filter(e -> !decidedBy(e, instrument)).toList()),
        "decided", asked.tables().forms(asked.words().say("sealreview.instrument.decided"), List.of(), asked.definition(), asked.day(), reached.stream().filter(e -> decidedBy(e, instrument)).toList())));
    return "sealreview/instrument";
  }

  @PostMapping("/sealreview/instruments")
  @OpenTo(Role.REFORM_OFFICE)
  String issue(Viewer viewer, @RequestParam Map<String, String> cells, @RequestParam(defaultValue = "") Set<IssuingAuthority> authorities, @RequestParam(defaultValue = "") Set<LegalBasis> bases,
      @RequestParam(defaultValue = "") Set<SealKind> excludedSeals, Locale locale, RedirectAttributes next) {
    List<Objection> why = issued(viewer, cells, authorities, bases, excludedSeals);
    next.addFlashAttribute(why.isEmpty() ? "done" : "failed", why.isEmpty() ? "sealreview.form.moved" : "sealreview.form.refused");
    next.addFlashAttribute("noticeArgs", List.of(Words.in(locale).all(why)));
    return "redirect:/sealreview/instruments" + (why.isEmpty() ? "/" + cells.get("id") : "");
  }

  private List<Objection> issued(Viewer viewer, Map<String, String> cells, Set<IssuingAuthority> authorities, Set<LegalBasis> bases, Set<SealKind> excludedSeals) {
    Optional<LocalDate> promulgated = day(cells, "promulgatedOn");
    Optional<LocalDate> from = day(cells, "effectiveFrom");
    if (promulgated.isEmpty() || from.isEmpty()) {
      return List.of(Objection.of("file.no-date", promulgated.isEmpty() ? cell(cells, "promulgatedOn") : cell(cells, "effectiveFrom")));
    }
    if (!cell(cells, "id").matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")) {
      return List.of(Objection.of("file.no-id", cell(cells, "id")));
    }
    InstrumentKind kind = InstrumentKind.valueOf(cell(cells, "kind"));
    IssuingAuthority issuing = IssuingAuthority.valueOf(cell(cells, "issuingAuthority"));
    List<Objection> why = LegalInstrument.contradictions(kind, issuing, authorities, bases, from.get(), day(cells, "effectiveTo"));
    return !why.isEmpty() ? why : desk.write(viewer, List.of(new Fact.Draft(cell(cells, "id"), promulgated.get(), new FactBody.InstrumentIssued(
        new LegalInstrument(cell(cells, "id"), kind, issuing, cell(cells, "number"), cell(cells, "title"), promulgated.get(), from.get(), day(cells, "effectiveTo"), authorities, bases,
            InstrumentEffect.valueOf(cell(cells, "effect")), ids(cells, "schedule"), ids(cells, "excluded"), excludedSeals, cells.containsKey("printedMarkMayRemain"))))));
  }

  private static Optional<LocalDate> day(Map<String, String> cells, String name) {
    return DateText.day(cell(cells, name)).map(WrittenDate::day);
  }

  private static Set<String> ids(Map<String, String> cells, String name) {
    return Arrays.stream(cell(cells, name).split("[\\s,、]+")).filter(i -> !i.isEmpty()).collect(Collectors.toUnmodifiableSet());
  }

  private static String cell(Map<String, String> cells, String name) {
    return cells.getOrDefault(name, "").strip();
  }
}
