package jp.fumikura.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.intake.Reception;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Arrival;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.BatchId;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Batches and documents for programs. An answer to a hand-over means: safe on disk. */
@RestController
@OpenTo({Role.OPERATOR, Role.SUPPORTER, Role.SECTION_CLERK, Role.SECTION_HEAD})
class BatchApi {
  private final Reception reception;
  private final Acceptances acceptances;
  private final Ledger ledger;
  private final Sections sections;

  BatchApi(Reception reception, Acceptances acceptances, Ledger ledger, Sections sections) {
    this.reception = reception;
    this.acceptances = acceptances;
    this.ledger = ledger;
    this.sections = sections;
  }

  record NewBatch(String name, String section) {}

  record BatchAnswer(String id, String name, String section, String openedAt, boolean closed, int handedOver, Map<String, Long> states, List<SheetRow> files) {}

  record DocumentAnswer(String id, String batch, String section, String state, int pages, String classCode, String title, String receivedAt, List<Problem> problems) {}

  record ArrivalAnswer(String document, String outcome, long bytes) {}

  @PostMapping("/api/batches")
  @ResponseStatus(HttpStatus.CREATED)
  BatchAnswer open(Viewer viewer, @RequestBody NewBatch wish) {
    boolean centre = viewer.everySection() || viewer.has(Role.OPERATOR) || viewer.has(Role.SUPPORTER);
    if (sections.find(wish.section()).isEmpty() || !centre && !viewer.sections().contains(wish.section())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return answer(reception.open(wish.name(), wish.section(), viewer.account(), Batch.Source.API), viewer);
  }

  @GetMapping("/api/batches/{id}")
  BatchAnswer batch(Viewer viewer, @PathVariable String id) {
    return answer(visible(viewer, id), viewer);
  }

  /** Takes one file: its bytes are the body. */
  @PostMapping("/api/batches/{id}/documents")
  @ResponseStatus(HttpStatus.CREATED)
  ArrivalAnswer hand(Viewer viewer, @PathVariable String id, @RequestParam String name, InputStream body) throws IOException {
    Batch batch = visible(viewer, id);
    if (batch.closedAt().isPresent()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    Arrival arrival = reception.receive(batch, name, body);
    return new ArrivalAnswer(arrival.document().toString(), arrival.outcome().name(), arrival.bytes());
  }

  @GetMapping("/api/documents/{id}")
  DocumentAnswer document(Viewer viewer, @PathVariable String id) {
    Document d = seen(viewer, id);
    return new DocumentAnswer(d.id().toString(), d.batch().toString(), d.section(), d.state().name(), d.pages(), d.classCode(), d.title(), d.receivedAt().toString(), d.problems());
  }

  /** The reading, as {@code src/docs/reading.schema.json} says, with people's corrections folded in. */
  @GetMapping("/api/documents/{id}/reading")
  Reading reading(Viewer viewer, @PathVariable String id) {
    return ledger.reading(seen(viewer, id).id()).orElseThrow(BatchApi::unknown);
  }

  @DeleteMapping("/api/documents/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Viewer viewer, @PathVariable String id) {
    if (!acceptances.withdraw(seen(viewer, id).id(), viewer.account())) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
  }

  private BatchAnswer answer(Batch batch, Viewer viewer) {
    BatchView view = BatchView.of(batch, ledger, viewer);
    return new BatchAnswer(batch.id().toString(), batch.name(), batch.section(), batch.openedAt().toString(), batch.closedAt().isPresent(), view.rows().size(), view.counts(), view.rows());
  }

  private Batch visible(Viewer viewer, String id) {
    return parsed(() -> BatchId.of(id)).flatMap(ledger::batch).filter(b -> BatchView.visible(b, viewer)).orElseThrow(BatchApi::unknown);
  }

  /** A document one may not see answers like one that is not there. */
  private Document seen(Viewer viewer, String id) {
    return parsed(() -> DocumentId.of(id)).flatMap(ledger::document).filter(d -> viewer.maySee(d.section(), d.closedClass())).orElseThrow(BatchApi::unknown);
  }

  private static <T> Optional<T> parsed(java.util.function.Supplier<T> id) {
    try {
      return Optional.of(id.get());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
