package jp.fumikura.verification.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.BatchId;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Reading;
import jp.fumikura.text.Csv;
import jp.fumikura.text.MyNumber;
import jp.fumikura.verification.Question;
import jp.fumikura.verification.Sheet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The fields of a batch as a table for the robots that key them into other systems: only documents nobody need look at
 * any more, with confidence and the address of the picture in every line (domain.md §7 R18).
 */
@Controller
@OpenTo({Role.SUPPORTER, Role.SECTION_CLERK, Role.SECTION_HEAD})
class FieldExport {
  private static final List<String> HEAD = List.of("document", "file", "form", "version", "page", "field", "value", "confidence", "confirmedByPerson", "picture");
  private static final int BATCHES = 50;
  private final VerificationDesk desk;
  private final Ledger ledger;
  private final AuditTrail audit;

  FieldExport(VerificationDesk desk, Ledger ledger, AuditTrail audit) {
    this.desk = desk;
    this.ledger = ledger;
    this.audit = audit;
  }

  @GetMapping("/verification/export")
  String page(Viewer viewer, Model model) {
    model.addAttribute("batches", ledger.batches(BATCHES).stream().filter(batch -> viewer.maySee(batch.section(), "")).toList());
    return "verification/export";
  }

  @GetMapping("/verification/export/fields.csv")
  ResponseEntity<byte[]> fields(@RequestParam UUID batch, Viewer viewer) {
    String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    StringBuilder table = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(HEAD));
    ledger.batch(new BatchId(batch)).map(Batch::id).stream().flatMap(id -> ledger.documentsOf(id).stream())
        .filter(document -> document.state() == DocumentState.FILED && viewer.maySee(document.section(), document.closedClass()))
        .flatMap(document -> lines(document, root)).forEach(table::append);
    audit.record(viewer.account(), "verification.export", batch.toString());
    return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fields.csv\"").body(table.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Stream<String> lines(Document document, String root) {
    Sheet sheet = desk.sheet(document);
    return ledger.reading(document.id()).stream().flatMap(reading -> reading.documents().stream())
        .flatMap(part -> part.fields().stream().map(field -> Csv.line(line(document, part.form(), field, sheet, root))));
  }

  private static List<String> line(Document document, Reading.@org.jspecify.annotations.Nullable Form form, Reading.Field field, Sheet sheet, String root) {
    boolean confirmed = sheet.answers().containsKey(new Question.Place(Question.Kind.FIELD, field.page(), field.id()));
    return List.of(document.id().toString(), document.originalName(), form == null ? "" : form.id(), form == null ? "" : form.version(), Integer.toString(field.page()), field.id(),
        MyNumber.mask(field.value()), "%.2f".formatted(field.confidence()), confirmed ? "yes" : "no", root + "/documents/" + document.id() + "/pages/" + field.page());
  }
}
