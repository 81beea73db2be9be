package jp.fumikura.access.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.fumikura.access.AuditEntry;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.AuditVerdict;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.jdbc.JdbcAuditTrail;
import jp.fumikura.text.Csv;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who did what, when (domain.md §7 R08, R09): by person, by document, between two days; and whether the trail is whole. */
@Controller
@OpenTo({Role.AUDITOR, Role.RECORDS_OFFICE})
class AuditPages {
  private static final int ON_A_PAGE = 200;
  private static final int IN_AN_EXPORT = 100_000;
  private final JdbcAuditTrail trail;
  private final AuditTrail audit;
  private final Clock clock;

  AuditPages(JdbcAuditTrail trail, AuditTrail audit, Clock clock) {
    this.trail = trail;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/audit")
  String page(@RequestParam(defaultValue = "") String account, @RequestParam(defaultValue = "") String object,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> until, Model model) {
    LocalDate last = until.orElseGet(() -> LocalDate.now(clock));
    LocalDate first = from.orElseGet(() -> last.minusMonths(1));
    model.addAttribute("account", account).addAttribute("object", object).addAttribute("from", first).addAttribute("until", last);
    model.addAttribute("entries", entries(account, object, first, last, ON_A_PAGE)).addAttribute("most", ON_A_PAGE);
    return "access/audit";
  }

  @GetMapping("/audit/export")
  ResponseEntity<byte[]> export(Viewer viewer, @RequestParam(defaultValue = "") String account, @RequestParam(defaultValue = "") String object,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    StringBuilder table = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(List.of("number", "at", "account", "action", "object", "mac")));
    entries(account, object, from, until, IN_AN_EXPORT).forEach(entry -> table.append(Csv.line(List.of(
        Long.toString(entry.number()), entry.at().atZone(clock.getZone()).toOffsetDateTime().toString(), entry.account(), entry.action(), entry.object(), entry.mac()))));
    audit.record(viewer.account(), "audit.export", from + "/" + until);
    return ResponseEntity.ok().contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"").body(table.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @PostMapping("/audit/check")
  String check(Viewer viewer, Model model) {
    model.addAttribute("verdict", trail.verify());
    audit.record(viewer.account(), "audit.check", "trail");
    return page("", "", Optional.empty(), Optional.empty(), model);
  }

  /** {@code ./fumikura verify} of a running service. */
  @PostMapping(path = "/api/audit/verify", produces = "text/plain;charset=UTF-8")
  @ResponseBody
  String verify(Viewer viewer) {
    AuditVerdict verdict = trail.verify();
    audit.record(viewer.account(), "audit.check", "trail");
    return verdict.text();
  }

  private List<AuditEntry> entries(String account, String object, LocalDate from, LocalDate until, int most) {
    return trail.entries(account.strip(), object.strip(), startOf(from), startOf(until.plusDays(1)), most);
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
