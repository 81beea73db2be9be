package jp.fumikura.sealreview.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.exchange.Column;
import jp.fumikura.sealreview.exchange.FileRow;
import jp.fumikura.sealreview.exchange.ImportPlan;
import jp.fumikura.sealreview.exchange.RegisterFile;
import jp.fumikura.sealreview.exchange.RegisterImport;
import jp.fumikura.sealreview.review.ReviewDesk;
import jp.fumikura.sealreview.review.Step;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One row of the register as a page to fill in: registers a form, answers the survey, corrects a description. It is a file
 * of one row, so the same rules and the same reasons hold.
 */
@Controller
@OpenTo({Role.REFORM_OFFICE, Role.SECTION_CLERK, Role.SECTION_HEAD})
class DescribePages {
  private final ReviewRoom room;

  DescribePages(ReviewRoom room) {
    this.room = room;
  }

  @GetMapping("/sealreview/forms/new")
  String blank(Viewer viewer, @RequestParam(defaultValue = "") String id, @RequestParam(defaultValue = "") String title, Locale locale, Model model) {
    Map<Column, String> cells = new EnumMap<>(Map.of(Column.ID, id, Column.TITLE, title, Column.OWNER, viewer.sections().stream().findFirst().orElse("")));
    return page(viewer, "", cells, Map.of(), locale, model);
  }

  @GetMapping("/sealreview/forms/{form}/describe")
  String filled(Viewer viewer, @PathVariable String form, Locale locale, Model model) {
    FormEntry entry = room.entry(room.ask(viewer, "", "", locale), form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return page(viewer, form, new RegisterFile().cells(entry), Map.of(), locale, model);
  }

  @PostMapping("/sealreview/forms/describe")
  String take(Viewer viewer, @RequestParam Map<String, String> said, Locale locale, Model model, RedirectAttributes next) {
    Map<Column, String> cells = cells(said);
    FileRow row = new FileRow(1, cells);
    AtomicReference<ImportPlan> found = new AtomicReference<>();
    room.register().write(viewer.account(), register -> {
      ImportPlan plan = RegisterImport.plan(register, List.of(row), room.today());
      plan.accepted().forEach(a -> mayDescribe(viewer, register, a.form(), cells));
      found.set(plan);
      return plan.lines();
    });
    ImportPlan plan = java.util.Objects.requireNonNull(found.get());
    if (!plan.clean()) {
      Map<Column, String> why = plan.refused().stream().collect(Collectors.toMap(ImportPlan.Refused::column, r -> room.ask(viewer, "", "", locale).words().say(r.why()), (a, b) -> a + " " + b));
      return page(viewer, said.getOrDefault("form", ""), cells, why, locale, model);
    }
    next.addFlashAttribute("done", "sealreview.form.moved");
    return "redirect:/sealreview/forms/" + plan.accepted().stream().findFirst().map(a -> a.form().value()).orElse(said.getOrDefault(Column.ID.name(), ""));
  }

  /** Only what describes a form: decisions are made by the steps of the review. */
  private static Map<Column, String> cells(Map<String, String> said) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.ID, said.getOrDefault(Column.ID.name(), ""));
    Column.DESCRIPTION.forEach(c -> cells.put(c, said.getOrDefault(c.name(), "").strip()));
    return cells;
  }

  /** The reform office describes any form; a section its own, new or not yet surveyed. */
  private void mayDescribe(Viewer viewer, Register register, FormId form, Map<Column, String> cells) {
    Optional<FormEntry> before = register.entry(form, room.today());
    boolean own = before.isPresent() ? new ReviewDesk(register, room.today()).open(viewer, before.get()).contains(Step.SURVEY)
        : viewer.sections().stream().anyMatch(s -> s.equals(cells.get(Column.OWNER)) || register.organisation().on(room.today(), s).name().equals(cells.get(Column.OWNER)));
    if (!viewer.has(Role.REFORM_OFFICE) && !own) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private String page(Viewer viewer, String form, Map<Column, String> cells, Map<Column, String> why, Locale locale, Model model) {
    Asked asked = room.ask(viewer, "", "", locale);
    model.addAllAttributes(Map.of("asked", asked, "form", form, "cells", cells, "why", why, "columns", Column.DESCRIPTION, "choices", choices(viewer, asked), "longest", FormDetails.LONGEST_NUMBER));
    return "sealreview/describe";
  }

  /** For cells one of a few words is to be chosen for: what is written, and what is read. */
  private static Map<Column, Map<String, String>> choices(Viewer viewer, Asked asked) {
    Map<Column, Map<String, String>> choices = DescriptionWords.of(asked.words());
    Map<String, String> owners = new LinkedHashMap<>();
    asked.register().organisation().codes().stream().sorted().filter(c -> viewer.has(Role.REFORM_OFFICE) || viewer.sections().contains(c))
        .map(c -> asked.register().organisation().on(asked.day(), c)).forEach(u -> owners.put(u.code(), u.bureau() + " " + u.name()));
    choices.put(Column.OWNER, owners);
    return choices;
  }
}
