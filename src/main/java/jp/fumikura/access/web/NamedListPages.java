package jp.fumikura.access.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.fumikura.access.Account;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.jdbc.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may see the documents of a closed class (F7 …): the records office's word alone. */
@Controller
@OpenTo(Role.RECORDS_OFFICE)
class NamedListPages {
  private final Accounts accounts;
  private final AuditTrail audit;

  NamedListPages(Accounts accounts, AuditTrail audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  @GetMapping("/named-lists")
  String lists(Model model) {
    List<Account> people = accounts.all().stream().filter(account -> account.enabled() && account.roles().stream().allMatch(Account::seesContent)).toList();
    TreeMap<String, Set<Account>> lists = new TreeMap<>();
    people.forEach(person -> person.closedClasses().forEach(name -> lists.computeIfAbsent(name, n -> new HashSet<>()).add(person)));
    model.addAttribute("lists", lists);
    model.addAttribute("people", people);
    return "access/named-lists";
  }

  @PostMapping("/named-lists")
  String add(Viewer viewer, @RequestParam String closedClass, @RequestParam String login, RedirectAttributes next) {
    put(viewer, login, closedClass, true);
    next.addFlashAttribute("done", "access.lists.added");
    return "redirect:/named-lists";
  }

  @PostMapping("/named-lists/remove")
  String remove(Viewer viewer, @RequestParam String closedClass, @RequestParam String login, RedirectAttributes next) {
    put(viewer, login, closedClass, false);
    next.addFlashAttribute("done", "access.lists.removed");
    return "redirect:/named-lists";
  }

  private void put(Viewer viewer, String login, String closedClass, boolean on) {
    Account person = accounts.find(login).filter(account -> account.roles().stream().allMatch(Account::seesContent))
        .filter(account -> closedClass.matches("[A-Za-z0-9._-]{1,40}")).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Set<String> classes = new TreeSet<>(person.closedClasses());
    boolean changed = on ? classes.add(closedClass) : classes.remove(closedClass);
    if (changed) {
      accounts.change(new Account(person.login(), person.displayName(), person.roles(), person.sections(), person.everySection(), classes, person.enabled(), person.mustChangePassword()));
      audit.record(viewer.account(), on ? "named-list.add" : "named-list.remove", closedClass + ":" + login);
    }
  }
}
