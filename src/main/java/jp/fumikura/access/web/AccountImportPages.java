package jp.fumikura.access.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.fumikura.access.AccountTable;
import jp.fumikura.access.AccountTable.RefusedRow;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Refusal;
import jp.fumikura.access.Role;
import jp.fumikura.access.Section;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.text.Csv;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts and sections from tables (CSV in UTF-8 or CP932). */
@Controller
@OpenTo(Role.SYSADMIN)
class AccountImportPages {
  private final AccountDesk desk;
  private final Sections sections;

  AccountImportPages(AccountDesk desk, Sections sections) {
    this.desk = desk;
    this.sections = sections;
  }

  @GetMapping("/accounts/import")
  String page(Model model) {
    model.addAttribute("sections", sections.all());
    return "access/account-import";
  }

  @PostMapping("/accounts/import")
  String takeIn(Viewer viewer, @RequestParam MultipartFile file, Model model, RedirectAttributes next) throws IOException {
    Optional<String> text = Csv.decode(file.getBytes());
    AccountTable table = text.map(read -> withoutNamedLists(desk.read(Csv.rows(read)))).orElseGet(() -> refused("encoding"));
    if (!table.refused().isEmpty()) {
      return refuse(table, model);
    }
    try {
      next.addFlashAttribute("passwords", desk.takeIn(table, viewer.account()));
    } catch (Refusal refusal) {
      return refuse(refused(refusal.code()), model);
    }
    next.addFlashAttribute("done", "access.import.done");
    next.addFlashAttribute("noticeArgs", List.of(table.accounts().size()));
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/sections")
  String takeInSections(@RequestParam MultipartFile file, Model model, RedirectAttributes next) throws IOException {
    List<List<String>> rows = Csv.decode(file.getBytes()).map(Csv::rows).orElse(List.of());
    boolean good = rows.size() > 1 && rows.getFirst().equals(List.of("code", "name", "bureau")) && rows.stream().allMatch(row -> row.size() == 3 && row.stream().noneMatch(String::isBlank));
    if (!good) {
      return refuse(refused("sections"), model);
    }
    rows.stream().skip(1).forEach(row -> sections.put(new Section(row.get(0).strip(), row.get(1).strip(), row.get(2).strip())));
    next.addFlashAttribute("done", "access.import.sections-done");
    next.addFlashAttribute("noticeArgs", List.of(rows.size() - 1));
    return "redirect:/accounts/import";
  }

  private String refuse(AccountTable table, Model model) {
    model.addAttribute("refused", table.refused());
    return page(model);
  }

  /** Who stands on a named list is the records office's word, never the machine room's. */
  private static AccountTable withoutNamedLists(AccountTable table) {
    List<RefusedRow> named = table.accounts().stream().filter(account -> !account.closedClasses().isEmpty())
        .map(account -> new RefusedRow(0, "closed-lists", account.login())).toList();
    return named.isEmpty() ? table : new AccountTable(List.of(), java.util.stream.Stream.concat(table.refused().stream(), named.stream()).toList());
  }

  private static AccountTable refused(String code) {
    return new AccountTable(List.of(), List.of(new RefusedRow(0, code, "")));
  }
}
