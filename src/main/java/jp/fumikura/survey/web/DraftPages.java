package jp.fumikura.survey.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.form.type.FieldTypes;
import jp.fumikura.survey.draft.Draft;
import jp.fumikura.survey.draft.DraftShelf;
import jp.fumikura.survey.draft.Revision;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts of definitions, one at a time: look and put right. */
@Controller
@OpenTo({Role.SUPPORTER, Role.REFORM_OFFICE, Role.RECORDS_OFFICE})
class DraftPages {
  static final int LONGEST = 200;
  private final DraftDesk desk;
  private final DraftShelf shelf;
  private final DraftWork work;

  DraftPages(DraftDesk desk, DraftShelf shelf, DraftWork work) {
    this.desk = desk;
    this.shelf = shelf;
    this.work = work;
  }

  @GetMapping("/drafts")
  String list(Viewer viewer, Model model) {
    model.addAllAttributes(Map.of("drafts", desk.waiting(viewer), "jobs", work.jobs(viewer), "decisions", desk.decided(viewer)));
    return "survey/drafts";
  }

  /** @param place id of the mark or field looked at; the first one where it is left out */
  @GetMapping("/drafts/{id}/{version}")
  String show(@PathVariable String id, @PathVariable String version, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String place, Viewer viewer, Model model) {
    Draft draft = desk.draft(viewer, id, version);
    desk.seen(viewer, draft);
    DraftView view = DraftView.of(draft, page(draft, page));
    model.addAllAttributes(Map.of("draft", draft, "view", view, "types", FieldTypes.names(), "kinds", MarkKind.values(), "roles", MarkRole.values()));
    view.spot(place).or(() -> view.spots().stream().findFirst()).ifPresent(spot -> {
      model.addAttribute("spot", spot);
      view.beside(spot, 1).ifPresent(next -> model.addAttribute("following", next));
      view.beside(spot, -1).ifPresent(before -> model.addAttribute("before", before));
    });
    return "survey/draft";
  }

  private static FormPage page(Draft draft, int number) {
    return draft.form().page(number).or(() -> draft.form().pages().stream().findFirst()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/drafts/{id}/{version}/pages/{page}")
  ResponseEntity<FileSystemResource> picture(@PathVariable String id, @PathVariable String version, @PathVariable int page, Viewer viewer) {
    Draft draft = desk.draft(viewer, id, version);
    return shelf.picture(draft.form().key(), page).map(file -> ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(CacheControl.noStore()).body(new FileSystemResource(file)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /**
   * Puts a mark or field right, or adds one.
   *
   * @param place its id; empty for a new one
   */
  @PostMapping("/drafts/{id}/{version}/place")
  String place(@PathVariable String id, @PathVariable String version, @RequestParam int page, @RequestParam(defaultValue = "") String place, @RequestParam String kind,
      @RequestParam(defaultValue = "FILER") MarkRole role, @RequestParam(defaultValue = "") String label, @RequestParam(defaultValue = "text") String type, @RequestParam double x, @RequestParam double y,
      @RequestParam double width, @RequestParam double height, Viewer viewer, RedirectAttributes next) throws IOException {
    Draft draft = desk.draft(viewer, id, version);
    Revision now = Revision.of(draft.form());
    boolean field = kind.equals("FIELD");
    if (!field && !kind.equals(MarkKind.SEAL_FIELD.name()) && !kind.equals(MarkKind.SIGNATURE_FIELD.name()) || field && !FieldTypes.names().contains(type) && !known(draft, place, type)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Place at = Revision.within(page(draft, page), x, y, width, height);
    String words = label.strip().substring(0, Math.min(LONGEST, label.strip().length()));
    boolean stays = field ? field(draft, place).isPresent() : mark(draft, place);
    String called = stays ? place : now.free(page, field ? 'f' : 'm');
    Revision cleared = stays ? now : now.without(place);
    desk.correct(viewer, field ? cleared.fielded(page, as(field(draft, place), called, words, type, at)) : cleared.marked(page, new MarkPlace(called, MarkKind.valueOf(kind), role, words, at)));
    next.addFlashAttribute("done", place.isEmpty() ? "survey.added" : "survey.saved");
    return to(draft.form().key(), page, called);
  }

  private static boolean known(Draft draft, String place, String type) {
    return field(draft, place).filter(f -> f.type().equals(type)).isPresent();
  }

  private static Optional<FieldPlace> field(Draft draft, String id) {
    return draft.form().pages().stream().flatMap(p -> p.fields().stream()).filter(f -> f.id().equals(id)).findFirst();
  }

  private static boolean mark(Draft draft, String id) {
    return draft.form().pages().stream().flatMap(p -> p.marks().stream()).anyMatch(m -> m.id().equals(id));
  }

  /** Choices and boxes stay with the field they were found for. */
  private static FieldPlace as(Optional<FieldPlace> before, String id, String label, String type, Place at) {
    return before.map(f -> new FieldPlace(id, label, type, at, f.required(), f.segments(), f.choices())).orElseGet(() -> new FieldPlace(id, label, type, at, false, 0, List.of()));
  }

  @PostMapping("/drafts/{id}/{version}/delete")
  String delete(@PathVariable String id, @PathVariable String version, @RequestParam int page, @RequestParam String place, Viewer viewer, RedirectAttributes next) throws IOException {
    Draft draft = desk.draft(viewer, id, version);
    DraftView view = DraftView.of(draft, page(draft, page));
    String other = view.spot(place).flatMap(spot -> view.beside(spot, 1)).map(DraftView.Spot::id).orElse("");
    desk.correct(viewer, Revision.of(draft.form()).without(place));
    next.addFlashAttribute("done", "survey.deleted");
    return to(draft.form().key(), page, other);
  }

  /** What is called by the form, and the key it goes by. */
  @PostMapping("/drafts/{id}/{version}/head")
  String head(@PathVariable String id, @PathVariable String version, @RequestParam String title, @RequestParam(defaultValue = "") String formNo, @RequestParam(defaultValue = "") String classCode,
      @RequestParam(defaultValue = "") String closedClass, @RequestParam String newId, @RequestParam String newVersion, Viewer viewer, RedirectAttributes next) throws IOException {
    Draft draft = desk.draft(viewer, id, version);
    FormKey key = draft.form().key();
    Optional<FormKey> other = DraftDesk.key(newId.strip(), newVersion.strip());
    boolean good = !title.isBlank() && title.length() <= LONGEST && formNo.length() <= LONGEST && classCode.strip().matches("[\\p{L}\\p{N}._/-]{0,60}") && closedClass.strip().matches("[A-Za-z0-9-]{0,20}");
    if (good) {
      desk.correct(viewer, Revision.of(draft.form()).headed(title.strip(), formNo.strip(), classCode.strip(), closedClass.strip()));
    }
    boolean named = good && other.isPresent() && desk.rename(viewer, key, other.get());
    next.addFlashAttribute(named ? "done" : "failed", named ? "survey.saved" : good ? "survey.key-taken" : "survey.head-wrong");
    return to(named ? other.orElse(key) : key, 1, "");
  }

  /** @param kept numbers of the words that are printed on the form, from 0; the others somebody wrote */
  @PostMapping("/drafts/{id}/{version}/words")
  String words(@PathVariable String id, @PathVariable String version, @RequestParam int page, @RequestParam(defaultValue = "") Set<Integer> kept, Viewer viewer, RedirectAttributes next) throws IOException {
    Draft draft = desk.draft(viewer, id, version);
    desk.correct(viewer, Revision.of(draft.form()).printed(page, kept));
    next.addFlashAttribute("done", "survey.saved");
    return to(draft.form().key(), page, "");
  }

  /** Takes back the last correction. */
  @PostMapping("/drafts/{id}/{version}/undo")
  String undo(@PathVariable String id, @PathVariable String version, @RequestParam(defaultValue = "1") int page, Viewer viewer, RedirectAttributes next) throws IOException {
    FormKey key = desk.draft(viewer, id, version).form().key();
    Optional<FormKey> now = desk.undo(viewer, key);
    next.addFlashAttribute(now.isPresent() ? "done" : "warned", now.isPresent() ? "survey.undone" : "survey.nothing-to-undo");
    return to(now.orElse(key), page, "");
  }

  static String to(FormKey key, int page, String place) {
    return "redirect:/drafts/" + key + "?page=" + page + (place.isEmpty() ? "" : "&place=" + place);
  }
}
