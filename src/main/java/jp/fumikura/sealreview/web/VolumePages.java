package jp.fumikura.sealreview.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.calendar.DateText;
import jp.fumikura.calendar.WrittenDate;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Objection;
import jp.fumikura.sealreview.count.FileStock;
import jp.fumikura.sealreview.count.OnlineForecast;
import jp.fumikura.sealreview.exchange.PaperTables;
import jp.fumikura.sealreview.exchange.Sheet;
import jp.fumikura.sealreview.paper.OnlineUptake;
import jp.fumikura.sealreview.paper.PaperBook;
import jp.fumikura.sealreview.review.RegisterDesk;
import jp.fumikura.text.Folding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How much paper lies on the shelves, what is online, and what will still come on paper. */
@Controller
@OpenTo({Role.REFORM_OFFICE, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.RECORDS_OFFICE})
class VolumePages {
  private static final int YEARS = 5;
  /** Where the city's own papers do not tell yet; the page says that it is assumed. */
  private static final int ASSUMED_PERCENT = 30;
  private final ReviewRoom room;
  private final RegisterDesk desk;
  private final PaperBook papers;

  VolumePages(ReviewRoom room, RegisterDesk desk, PaperBook papers) {
    this.room = room;
    this.desk = desk;
    this.papers = papers;
  }

  @GetMapping("/sealreview/volume")
  String volume(Viewer viewer, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String percent, Locale locale, Model model) {
    Asked asked = room.ask(viewer, day, "", locale);
    model.addAllAttributes(Map.of("asked", asked, "words", asked.words(), "sheets", sheets(viewer, asked, percent), "kinds", FactBody.FileMetres.Kind.values(), "percent", percent,
        "sections", asked.register().organisation().codes().stream().sorted().filter(c -> ReviewRoom.seesAll(viewer) || viewer.sections().contains(c))
            .map(c -> asked.register().organisation().on(asked.day(), c)).distinct().toList()));
    return "sealreview/volume";
  }

  /** Shelves, notes, what is online, the forecast, and where going online would save most. */
  List<Sheet> sheets(Viewer viewer, Asked asked, String percent) {
    PaperTables tables = new PaperTables(asked.register(), asked.day(), asked.locale());
    List<FileStock> shelves = FileStock.of(asked.register(), asked.day()).stream().filter(s -> ReviewRoom.seesAll(viewer) || viewer.sections().contains(s.section().code())).toList();
    List<FormEntry> entries = asked.entries().toList();
    Optional<Integer> said = Optional.of(percent.strip()).filter(p -> p.matches("\\d{1,3}")).map(p -> Math.min(100, Integer.parseInt(p)));
    Optional<Integer> measured = said.isPresent() ? Optional.empty() : measured(asked);
    int share = said.or(() -> measured).orElse(ASSUMED_PERCENT);
    String source = asked.words().say(said.isPresent() ? "sealreview.volume.said" : measured.isPresent() ? "sealreview.volume.measured" : "sealreview.volume.assumed");
    return List.of(tables.shelves(shelves), tables.coaching(shelves), tables.online(entries),
        tables.forecast(OnlineForecast.of(asked.register(), entries, asked.day(), YEARS, share), share, source), tables.stillOnPaper(entries));
  }

  private Optional<Integer> measured(Asked asked) {
    return !OnlineUptake.mayTell(asked.register(), asked.day()) ? Optional.empty() : OnlineUptake.of(asked.register(), papers.received(asked.day().minusYears(3), asked.day()), asked.day()).percent();
  }

  /** A count of a section's shelves, or what left them. */
  @PostMapping("/sealreview/volume")
  @OpenTo({Role.REFORM_OFFICE, Role.SECTION_CLERK, Role.SECTION_HEAD})
  String report(Viewer viewer, @RequestParam(defaultValue = "") String section, @RequestParam FactBody.FileMetres.Kind kind, @RequestParam(defaultValue = "") String metres,
      @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String note, Locale locale, RedirectAttributes next) {
    LocalDate day = DateText.day(on).map(WrittenDate::day).orElse(room.today());
    Optional<BigDecimal> amount = Optional.of(Folding.fold(metres).strip()).filter(m -> m.matches("\\d{1,6}(\\.\\d{1,2})?")).map(BigDecimal::new);
    List<Objection> why = amount.isEmpty() ? List.of(Objection.of("metres-odd", metres))
        : desk.write(viewer, List.of(new Fact.Draft(section, day, new FactBody.FileMetres(kind, amount.get(), note.strip()))));
    next.addFlashAttribute(why.isEmpty() ? "done" : "failed", why.isEmpty() ? "sealreview.form.moved" : "sealreview.form.refused");
    next.addFlashAttribute("noticeArgs", List.of(room.ask(viewer, "", "", locale).words().all(why)));
    return "redirect:/sealreview/volume";
  }
}
