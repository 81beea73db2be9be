package jp.fumikura.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import jp.fumikura.house.StruckDown;
import jp.fumikura.house.TestHouse;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Arrival;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Milestones;
import jp.fumikura.ledger.OriginalPlace;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk: what it has acknowledged is on disk three times over; what went wrong leaves nothing behind. */
class ReceptionTest {
  @TempDir
  Path home;

  private TestHouse house;
  private Ledger ledger;

  @BeforeEach
  void open() {
    house = TestHouse.on(TestHouse.Database.H2, home);
    ledger = house.get(Ledger.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anAcknowledgedFileHasItsBytesItsReceiptAndItsRow() throws IOException {
    Arrival arrival = hand(reception(Milestones.NONE), "願 髙﨑.pdf", "内容");
    OriginalPlace place = OriginalPlace.of(house.folder(), arrival.document());
    assertThat(place.file()).hasContent("内容");
    assertThat(Receipt.read(Files.readString(place.receipt())).orElseThrow().originalName()).isEqualTo("願 髙﨑.pdf");
    assertThat(ledger.document(arrival.document()).orElseThrow().state()).isEqualTo(DocumentState.RECEIVED);
  }

  @Test
  void theSameBytesAreKeptOnceAndSaidSo() throws IOException {
    Reception reception = reception(Milestones.NONE);
    Arrival first = hand(reception, "a.pdf", "同じ");
    Arrival second = hand(reception, "b.pdf", "同じ");
    assertThat(second.outcome()).isEqualTo(Arrival.Outcome.DUPLICATE);
    assertThat(second.document()).isEqualTo(first.document());
    assertThat(stored()).hasSize(2);
  }

  @Test
  void bytesHandedOverAgainHealALostOriginal() throws IOException {
    Reception reception = reception(Milestones.NONE);
    Arrival first = hand(reception, "a.pdf", "同じ");
    Files.delete(OriginalPlace.of(house.folder(), first.document()).file());
    hand(reception, "a.pdf", "同じ");
    assertThat(OriginalPlace.of(house.folder(), first.document()).file()).hasContent("同じ");
  }

  @Test
  void everyNinthStepFindsTheDiskFullUntilItSucceeds() throws IOException {
    Reception reception = reception(StruckDown.fullEvery(9));
    for (int n = 0; n < 20; n++) {
      handUntilTaken(reception, n);
    }
    assertThat(ledger.batches(1000).stream().flatMap(b -> ledger.documentsOf(b.id()).stream())).hasSize(20);
    StoreReconciliation.Result after = reconciliation().run();
    assertThat(after.missing()).isZero();
    assertThat(stored()).hasSize(40);
  }

  private void handUntilTaken(Reception reception, int n) {
    for (int tries = 0; tries < 10; tries++) {
      try {
        hand(reception, n + ".pdf", "文書" + n);
        return;
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("No space left");
      }
    }
    throw new AssertionError("never taken: " + n);
  }

  @Test
  void aReceiptWithoutARowBringsTheRowBack() throws IOException {
    Arrival arrival = hand(reception(Milestones.NONE), "a.pdf", "内容");
    house.jdbc().sql("delete from arrival").update();
    house.jdbc().sql("delete from kept_bytes").update();
    house.jdbc().sql("delete from scheduled_tasks").update();
    house.jdbc().sql("delete from document").update();
    house.jdbc().sql("delete from batch").update();
    assertThat(reconciliation().run().entered()).isEqualTo(1);
    assertThat(ledger.document(arrival.document()).orElseThrow().originalName()).isEqualTo("a.pdf");
    assertThat(reconciliation().run().entered()).isZero();
  }

  @Test
  void aRowWithoutItsFileBecomesAProblem() throws IOException {
    Arrival arrival = hand(reception(Milestones.NONE), "a.pdf", "内容");
    Files.delete(OriginalPlace.of(house.folder(), arrival.document()).file());
    assertThat(reconciliation().run().missing()).isEqualTo(1);
    assertThat(ledger.document(arrival.document()).orElseThrow().problems()).extracting(Problem::code).containsExactly("original-missing");
  }

  @Test
  void aLostReceiptIsWrittenAnew() throws IOException {
    Arrival arrival = hand(reception(Milestones.NONE), "a.pdf", "内容");
    Path receipt = OriginalPlace.of(house.folder(), arrival.document()).receipt();
    Files.writeString(receipt, Files.readString(receipt).substring(0, 40));
    assertThat(reconciliation().run().receipts()).isEqualTo(1);
    assertThat(Receipt.read(Files.readString(receipt))).isPresent();
  }

  @Test
  void hostileNamesAreKeptButNeverUsedAsPaths() throws IOException {
    Reception reception = reception(Milestones.NONE);
    List<String> names = HostileNames.all();
    assertThat(names).hasSizeGreaterThanOrEqualTo(250);
    for (int n = 0; n < names.size(); n++) {
      hand(reception, names.get(n), "文書" + n);
    }
    assertThat(stored()).hasSize(2 * names.size());
    try (Stream<Path> tree = Files.walk(home)) {
      assertThat(tree.filter(Files::isRegularFile).map(p -> p.getFileName().toString())).allMatch(n -> n.matches("original|receipt|fumikura\\..*"));
    }
  }

  @Test
  void whatComesAfterTheBatchIsClosedIsRefused() throws IOException {
    Reception reception = reception(Milestones.NONE);
    Batch batch = reception.open("束", "A", "hanako", Batch.Source.WEB);
    house.get(Acceptances.class).close(batch.id());
    assertThatThrownBy(() -> reception.receive(batch, "a.pdf", new ByteArrayInputStream(new byte[] {1}))).isInstanceOf(jp.fumikura.ledger.BatchClosed.class);
    assertThat(stored()).isEmpty();
  }

  private Reception reception(Milestones milestones) {
    return new Reception(house.folder(), house.get(Acceptances.class), milestones, house.get(Clock.class));
  }

  private StoreReconciliation reconciliation() {
    return new StoreReconciliation(house.folder(), ledger, house.get(Acceptances.class), reception(Milestones.NONE));
  }

  private static Arrival hand(Reception reception, String name, String content) throws IOException {
    Batch batch = reception.open("束", "A", "hanako", Batch.Source.WEB);
    return reception.receive(batch, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private List<Path> stored() throws IOException {
    try (Stream<Path> tree = Files.walk(house.folder().originals())) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }
}
