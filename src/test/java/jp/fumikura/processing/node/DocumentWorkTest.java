package jp.fumikura.processing.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.fumikura.filing.ClassificationTable;
import jp.fumikura.filing.ClassificationTables;
import jp.fumikura.filing.Filing;
import jp.fumikura.filing.RecordClass;
import jp.fumikura.filing.Retention;
import jp.fumikura.filing.disk.Shelf;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormChoice;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.house.FakeReader;
import jp.fumikura.house.StruckDown;
import jp.fumikura.house.TestHouse;
import jp.fumikura.intake.Reception;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Attempts;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.Correction;
import jp.fumikura.ledger.Corrections;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.LedgerListener;
import jp.fumikura.ledger.Milestones;
import jp.fumikura.ledger.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One document from the store to the shelf. */
class DocumentWorkTest {
  private static final FormCatalogue FORMS = new FormCatalogue(List.of(
      new FormDefinition(new FormKey("f1", "2021"), "還付請求書", "第12号様式", "B-02-03", "", List.of()),
      new FormDefinition(new FormKey("f7", "2021"), "現況届", "第7号様式", "C-01-01", "F7", List.of())));
  private static final ClassificationTable TABLE = new ClassificationTable("1", List.of(
      new RecordClass("B-02-03", "税務", "納税", "還付", Retention.ofYears(5), RecordClass.Disposal.DISCARD),
      new RecordClass("C-01-01", "福祉", "手当", "現況届", Retention.ofYears(5), RecordClass.Disposal.DISCARD)));

  @TempDir
  Path home;

  private final AtomicInteger readings = new AtomicInteger();
  private TestHouse house;
  private Ledger ledger;
  private Milestones milestones = Milestones.NONE;

  private void open() {
    house = TestHouse.on(TestHouse.Database.H2, home, c -> c.registerBean(Milestones.class, () -> point -> milestones.reached(point)));
    ledger = house.get(Ledger.class);
    house.get(ClassificationTables.class).add(TABLE);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aKnownFormIsFiledUnderItsClass() throws IOException {
    open();
    Document filed = work(received("FORM f1/2021\n"));
    assertThat(filed.state()).isEqualTo(DocumentState.FILED);
    assertThat(filed.classCode()).isEqualTo("B-02-03");
    assertThat(filed.title()).isEqualTo("還付請求書");
    assertThat(filed.filedAs().orElseThrow()).contains("/税務/納税/還付/B-02-03_").contains("_第12号様式_還付請求書_").endsWith("-0001_v1.pdf");
    assertThat(ledger.filedPdf(filed.id()).orElseThrow()).hasContent("%PDF of FORM f1/2021\n");
    assertThat(ledger.pagePicture(filed.id(), 1)).isPresent();
    assertThat(ledger.reading(filed.id()).orElseThrow().pages()).hasSize(1);
  }

  @Test
  void aClosedFormLeavesTheOpenTree() throws IOException {
    open();
    Document filed = work(received("FORM f7/2021\n"));
    assertThat(filed.closedClass()).isEqualTo("F7");
    assertThat(filed.filedAs().orElseThrow()).startsWith("限定公開/F7/");
    assertThat(Files.getPosixFilePermissions(house.folder().share().resolve("限定公開"))).hasSize(3);
  }

  @Test
  void whatNothingCouldOpenIsFiledAsItCameBesideASheet() throws IOException {
    open();
    Document filed = work(received("LOST %"));
    assertThat(filed.state()).isEqualTo(DocumentState.NEEDS_REVIEW);
    assertThat(filed.problems()).extracting(Problem::code).containsExactly("child-died");
    Path sheet = ledger.filedPdf(filed.id()).orElseThrow();
    assertThat(Files.readString(sheet, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    assertThat(sheet.resolveSibling(sheet.getFileName().toString().replace(".pdf", "_原本.bin"))).hasContent("LOST %");
  }

  @Test
  void oneBadDocumentDoesNotStopTheBatch() throws IOException {
    open();
    List<DocumentId> batch = List.of(received("FORM f1/2021\na"), received("BAD"), received("FORM f1/2021\nb"));
    for (DocumentId id : batch) {
      work(id);
    }
    assertThat(batch).extracting(id -> ledger.document(id).orElseThrow().state())
        .containsExactly(DocumentState.FILED, DocumentState.NEEDS_REVIEW, DocumentState.FILED);
  }

  @Test
  void thePersonsFormWinsOverTheMachineAndMovesTheFile() throws IOException {
    open();
    DocumentId id = received("unreadable form");
    String before = work(id).filedAs().orElseThrow();
    say(id, Correction.Kind.FORM, "f1/2021");
    Document after = work(id);
    assertThat(after.classCode()).isEqualTo("B-02-03");
    assertThat(after.state()).isEqualTo(DocumentState.FILED);
    assertThat(after.filedAs().orElseThrow()).endsWith("_v2.pdf");
    assertThat(house.folder().share().resolve(before)).doesNotExist();
    assertThat(shared()).hasSize(1);
    house.get(Corrections.class).readAgain(id, "hanako");
    assertThat(work(id).classCode()).isEqualTo("B-02-03");
  }

  @Test
  void aFormTakenBackIsTheMachinesAgain() throws IOException {
    open();
    DocumentId id = received("unreadable form");
    work(id);
    say(id, Correction.Kind.FORM, "f1/2021");
    assertThat(work(id).state()).isEqualTo(DocumentState.FILED);
    assertThat(ledger.reading(id).orElseThrow().documents().getFirst().form()).isNotNull();
    say(id, Correction.Kind.FORM, FormChoice.OPEN.text());
    assertThat(work(id).problems()).extracting(Problem::code).containsExactly("unknown-form");
    assertThat(ledger.reading(id).orElseThrow().documents().getFirst().form()).isNull();
    assertThat(readings).hasValue(3);
  }

  @Test
  void aChosenClassIsFiledWithoutReadingAgain() throws IOException {
    open();
    DocumentId id = received("FORM f1/2021\n");
    work(id);
    say(id, Correction.Kind.CLASSIFICATION, "C-01-01");
    assertThat(work(id).classCode()).isEqualTo("C-01-01");
    assertThat(readings).hasValue(1);
    assertThat(shared()).hasSize(1);
  }

  @Test
  void aStrangersFileIsNeverOverwritten() throws IOException {
    open();
    DocumentId id = received("FORM f1/2021\n");
    Document first = work(id);
    Path place = house.folder().share().resolve(first.filedAs().orElseThrow().replace("_v1", "_v2"));
    Files.writeString(place, "a stranger's");
    house.get(Corrections.class).readAgain(id, "hanako");
    assertThat(work(id).filedAs().orElseThrow()).endsWith("-2_v2.pdf");
    assertThat(place).hasContent("a stranger's");
  }

  @Test
  void aDiskThatIsFullAtEveryElevenStepsFilesEverythingOnceInTheEnd() throws IOException {
    open();
    List<DocumentId> batch = Stream.of("a", "b", "c", "d", "e", "f").map(t -> receivedUnchecked("FORM f1/2021\n" + t)).toList();
    milestones = StruckDown.fullEvery(11);
    for (DocumentId id : batch) {
      workUntilDone(id);
    }
    assertThat(shared()).hasSize(6);
    assertThat(batch).allMatch(id -> ledger.document(id).orElseThrow().state() == DocumentState.FILED);
  }

  @Test
  void aClosedShareLetsADocumentWaitAndItIsReadOnce() throws IOException {
    open();
    DocumentId id = received("FORM f1/2021\n");
    boolean[] share = {false};
    Filing filing = new Filing(house.get(Attempts.class), house.get(ClassificationTables.class), house.get(Shelf.class), () -> share[0], Milestones.NONE, house.get(Clock.class));
    assertThatThrownBy(() -> documentWork(filing).run(id, false)).isInstanceOf(IOException.class);
    assertThat(ledger.document(id).orElseThrow().state()).isEqualTo(DocumentState.RECEIVED);
    share[0] = true;
    documentWork(filing).run(id, true);
    assertThat(ledger.document(id).orElseThrow().state()).isEqualTo(DocumentState.FILED);
    assertThat(readings).hasValue(1);
    assertThat(shared()).hasSize(1);
  }

  @Test
  void aWithdrawnDocumentLeavesTheShelf() throws IOException {
    open();
    DocumentId id = received("FORM f1/2021\n");
    work(id);
    house.get(Acceptances.class).withdraw(id, "hanako");
    LedgerListener shelf = house.get(LedgerListener.class);
    shelf.take(ledger.eventsAfter(shelf.position(), 100));
    assertThat(shared()).isEmpty();
    assertThat(ledger.original(id)).isPresent();
    work(id);
    assertThat(shared()).isEmpty();
  }

  @Test
  void aNodeThatStopsDoesNotTakeItsOwnEndForABadDocument() throws IOException {
    open();
    DocumentId id = received("LOST");
    DocumentWork work = documentWork();
    work.stopping();
    assertThatThrownBy(() -> work.run(id, false)).hasMessageContaining("stopping");
    assertThat(ledger.document(id).orElseThrow().state()).isEqualTo(DocumentState.RECEIVED);
    assertThat(house.get(Attempts.class).waiting()).containsExactly(id);
  }

  private Document work(DocumentId id) throws IOException {
    documentWork().run(id, false);
    return ledger.document(id).orElseThrow();
  }

  private void workUntilDone(DocumentId id) {
    for (int tries = 0; tries < 10; tries++) {
      try {
        work(id);
        return;
      } catch (IOException | RuntimeException e) {
        assertThat(e).hasStackTraceContaining("No space left");
      }
    }
  }

  private DocumentWork documentWork() {
    return documentWork(house.get(Filing.class));
  }

  private DocumentWork documentWork(Filing filing) {
    DocumentReader reader = (order, progress) -> {
      readings.incrementAndGet();
      return new FakeReader().read(order, progress);
    };
    return new DocumentWork(house.folder(), ledger, house.get(Attempts.class), filing, reader, new DocumentWork.Settings(() -> "test", FORMS),
        point -> milestones.reached(point), new LostSheet(code -> code, house.get(Clock.class).getZone()), new RunningReadings());
  }

  private void say(DocumentId id, Correction.Kind kind, String value) {
    house.get(Corrections.class).add(new Correction(id, kind, 0, "", value, "hanako", house.get(Clock.class).instant()));
  }

  private DocumentId received(String content) throws IOException {
    Reception reception = new Reception(house.folder(), house.get(Acceptances.class), Milestones.NONE, house.get(Clock.class));
    Batch batch = reception.open("束", "A", "hanako", Batch.Source.WEB);
    return reception.receive(batch, "山田太郎.pdf", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).document();
  }

  private DocumentId receivedUnchecked(String content) {
    try {
      return received(content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Path> shared() throws IOException {
    try (Stream<Path> tree = Files.walk(house.folder().share())) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }
}
