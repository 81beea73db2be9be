package jp.fumikura.survey.web;

import java.io.IOException;
import java.util.List;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.survey.draft.Draft;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts taken into use or set aside, and either taken back. */
@Controller
@OpenTo({Role.SUPPORTER, Role.REFORM_OFFICE, Role.RECORDS_OFFICE})
class DraftDecisions {
  private final DraftDesk desk;

  DraftDecisions(DraftDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/drafts/{id}/{version}/accept")
  String accept(@PathVariable String id, @PathVariable String version, Viewer viewer, RedirectAttributes next) throws IOException {
    Draft draft = desk.draft(viewer, id, version);
    if (!desk.accept(viewer, draft)) {
      next.addFlashAttribute("failed", "survey.key-taken");
      return DraftPages.to(draft.form().key(), 1, "");
    }
    return decided(viewer, draft, next, "survey.accepted");
  }

  @PostMapping("/drafts/{id}/{version}/reject")
  String reject(@PathVariable String id, @PathVariable String version, @RequestParam String reason, Viewer viewer, RedirectAttributes next) throws IOException {
    Draft draft = desk.draft(viewer, id, version);
    if (reason.isBlank() || reason.length() > DraftPages.LONGEST) {
      next.addFlashAttribute("failed", "survey.reason-missing");
      return DraftPages.to(draft.form().key(), 1, "");
    }
    desk.reject(viewer, draft, reason.strip());
    return decided(viewer, draft, next, "survey.rejected");
  }

  /** The next page offers to take the decision back. */
  private String decided(Viewer viewer, Draft draft, RedirectAttributes next, String words) {
    next.addFlashAttribute("done", words);
    next.addFlashAttribute("noticeArgs", List.of(draft.form().title()));
    next.addFlashAttribute("justDecided", draft.form());
    return desk.next(viewer, draft.form().key()).map(other -> "redirect:/drafts/" + other.form().key()).orElse("redirect:/drafts");
  }

  @PostMapping("/drafts/{id}/{version}/take-back")
  String takeBack(@PathVariable String id, @PathVariable String version, Viewer viewer, RedirectAttributes next) throws IOException {
    return switch (desk.takeBack(viewer, id, version)) {
      case DraftDesk.TakenBack.Waits(String title) -> {
        next.addFlashAttribute("done", "survey.taken-back");
        next.addFlashAttribute("noticeArgs", List.of(title));
        yield "redirect:/drafts/" + id + "/" + version;
      }
      case DraftDesk.TakenBack.InUse(String title, long papers) -> {
        next.addFlashAttribute("failed", "survey.in-use");
        next.addFlashAttribute("noticeArgs", List.of(title, papers));
        yield "redirect:/drafts";
      }
    };
  }
}
