package jp.fumikura.access.web;

import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Refusal;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.jdbc.Accounts;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password. */
@Controller
@OpenTo
class OwnPasswordPages {
  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final AuditTrail audit;

  OwnPasswordPages(Accounts accounts, PasswordEncoder encoder, AuditTrail audit) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.audit = audit;
  }

  @GetMapping("/password")
  String page(Viewer viewer, Model model) {
    model.addAttribute("first", accounts.find(viewer.account()).filter(a -> a.mustChangePassword()).isPresent());
    return "access/password";
  }

  @PostMapping("/password")
  String change(Viewer viewer, @RequestParam String current, @RequestParam String fresh, Model model, RedirectAttributes next) {
    try {
      check(viewer, current, fresh);
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal.code());
      return page(viewer, model);
    }
    accounts.changePassword(viewer.account(), Passwords.hash(encoder, fresh), false);
    audit.record(viewer.account(), "password.change", viewer.account());
    next.addFlashAttribute("done", "access.password.done");
    return "redirect:/";
  }

  private void check(Viewer viewer, String current, String fresh) {
    Passwords.check(fresh);
    boolean known = Passwords.fits(current) && accounts.passwordHash(viewer.account()).filter(hash -> encoder.matches(current, hash)).isPresent();
    if (!known) {
      throw new Refusal("password-wrong");
    }
    if (current.equals(fresh)) {
      throw new Refusal("password-same");
    }
  }
}
