package jp.fumikura.access.web;

import java.util.Map;
import java.util.Set;
import jp.fumikura.access.Account;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Refusal;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.jdbc.Accounts;
import jp.fumikura.access.jdbc.Sections;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who signs in, with which roles and sections. */
@Controller
@OpenTo(Role.SYSADMIN)
class AccountPages {
  private final Accounts accounts;
  private final Sections sections;
  private final AccountDesk desk;

  AccountPages(Accounts accounts, Sections sections, AccountDesk desk) {
    this.accounts = accounts;
    this.sections = sections;
    this.desk = desk;
  }

  @GetMapping("/accounts")
  String list(Model model) {
    model.addAttribute("accounts", accounts.all());
    return "access/accounts";
  }

  @GetMapping("/accounts/new")
  String fresh(Model model) {
    return form(AccountForm.empty(), true, model);
  }

  @PostMapping("/accounts/new")
  String open(Viewer viewer, @ModelAttribute AccountForm typed, Model model, RedirectAttributes next) {
    try {
      tellPassword(next, typed.typedLogin(), desk.open(typed.account(typed.typedLogin(), Set.of()), viewer.account()));
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal.code());
      return form(typed, true, model);
    }
    return "redirect:/accounts";
  }

  @GetMapping("/accounts/{login}")
  String one(@PathVariable String login, Model model) {
    return form(AccountForm.of(known(login)), false, model);
  }

  @PostMapping("/accounts/{login}")
  String change(Viewer viewer, @PathVariable String login, @ModelAttribute AccountForm typed, Model model, RedirectAttributes next) {
    Account before = known(login);
    try {
      desk.change(typed.account(before.login(), before.closedClasses()), viewer.account());
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal.code());
      return form(new AccountForm(login, typed.displayName(), typed.roles(), typed.sections(), typed.everySection(), typed.closed()), false, model);
    }
    next.addFlashAttribute("done", "access.accounts.changed");
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/{login}/password")
  String reset(Viewer viewer, @PathVariable String login, RedirectAttributes next) {
    tellPassword(next, known(login).login(), desk.resetPassword(login, viewer.account()));
    return "redirect:/accounts";
  }

  private String form(AccountForm form, boolean fresh, Model model) {
    model.addAllAttributes(Map.of("form", form, "fresh", fresh, "allRoles", Role.values(), "allSections", sections.all()));
    return "access/account";
  }

  private Account known(String login) {
    return accounts.find(login).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static void tellPassword(RedirectAttributes next, String login, String password) {
    next.addFlashAttribute("passwords", Map.of(login, password));
  }
}
