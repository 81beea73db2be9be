package jp.fumikura.site;

import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.site.jdbc.HelpCalls;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 「支援員を呼ぶ」: the same button at the same place on every page, and the supporter's list of who waits. */
@Controller
@OpenTo(Role.SUPPORTER)
class HelpCallPages {
  private final HelpCalls calls;

  HelpCallPages(HelpCalls calls) {
    this.calls = calls;
  }

  @GetMapping("/help-calls")
  String waiting(Model model) {
    model.addAttribute("calls", calls.waiting());
    return "site/help-calls";
  }

  @PostMapping("/help-calls")
  @OpenTo
  String call(Viewer viewer, @RequestParam String page, RedirectAttributes next) {
    calls.call(viewer.account(), page);
    next.addFlashAttribute("done", "site.help.called");
    return "redirect:" + ownPage(page);
  }

  @PostMapping("/help-calls/{number}/answered")
  String answered(@PathVariable long number, RedirectAttributes next) {
    calls.answered(number);
    next.addFlashAttribute("done", "site.help.answered");
    return "redirect:/help-calls";
  }

  /** Back to where the person was, which is always a page of ours. */
  private static String ownPage(String page) {
    return page.matches("/[A-Za-z0-9][A-Za-z0-9/._-]*") ? page : "/";
  }
}
