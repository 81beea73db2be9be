package jp.fumikura.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import jp.fumikura.form.FormChoice;
import jp.fumikura.form.FormKey;
import jp.fumikura.house.TestHouse;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Arrival;
import jp.fumikura.ledger.Attempts;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.BatchId;
import jp.fumikura.ledger.Correction;
import jp.fumikura.ledger.Corrections;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.LedgerEvent;
import jp.fumikura.ledger.Original;
import jp.fumikura.ledger.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the ledger promises, on both databases. */
class LedgerContractTest {
  private static final Instant MORNING = Instant.parse("2026-04-01T00:00:00Z");
  private static final IntFunction<List<String>> NAMES = version -> List.of("総務/文書_v" + version + ".pdf", "総務/文書-2_v" + version + ".pdf");

  @TempDir
  Path home;

  @ParameterizedTest
  @EnumSource
  void theSameBytesAreKeptOnceInASection(TestHouse.Database database) {
    try (TestHouse house = TestHouse.on(database, home)) {
      Acceptances acceptances = house.get(Acceptances.class);
      Batch batch = batch("A");
      DocumentId first = new DocumentId(UUID.randomUUID());
      assertThat(acceptances.enter(original(first, batch, "aa")).outcome()).isEqualTo(Arrival.Outcome.KEPT);
      Arrival second = acceptances.enter(original(new DocumentId(UUID.randomUUID()), batch, "aa"));
      assertThat(second.outcome()).isEqualTo(Arrival.Outcome.DUPLICATE);
      assertThat(second.document()).isEqualTo(first);
      assertThat(acceptances.enter(original(new DocumentId(UUID.randomUUID()), batch("B"), "aa")).outcome()).isEqualTo(Arrival.Outcome.KEPT);
      Ledger ledger = house.get(Ledger.class);
      assertThat(ledger.documentsOf(batch.id())).hasSize(1);
      assertThat(ledger.arrivals(batch.id())).extracting(Arrival::outcome).containsExactly(Arrival.Outcome.KEPT, Arrival.Outcome.DUPLICATE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void enteringTheSameDocumentAgainChangesNothing(TestHouse.Database database) {
    try (TestHouse house = TestHouse.on(database, home)) {
      Acceptances acceptances = house.get(Acceptances.class);
      Original original = original(new DocumentId(UUID.randomUUID()), batch("A"), "aa");
      acceptances.enter(original);
      assertThat(acceptances.enter(original).outcome()).isEqualTo(Arrival.Outcome.KEPT);
      assertThat(house.get(Ledger.class).arrivals(original.batch().id())).hasSize(1);
      assertThat(orders(house)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWrongUploadIsWithdrawnUntilItsBatchIsClosed(TestHouse.Database database) {
    try (TestHouse house = TestHouse.on(database, home)) {
      Acceptances acceptances = house.get(Acceptances.class);
      Batch batch = batch("A");
      DocumentId wrong = entered(acceptances, batch, "aa");
      DocumentId right = entered(acceptances, batch, "bb");
      assertThat(acceptances.withdraw(wrong, "hanako")).isTrue();
      assertThat(acceptances.withdraw(wrong, "hanako")).isFalse();
      assertThat(house.get(Ledger.class).document(wrong).orElseThrow().state()).isEqualTo(DocumentState.WITHDRAWN);
      assertThat(acceptances.enter(original(new DocumentId(UUID.randomUUID()), batch, "aa")).outcome()).isEqualTo(Arrival.Outcome.KEPT);
      acceptances.close(batch.id());
      assertThat(acceptances.withdraw(right, "hanako")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anOlderAttemptFilesNothing(TestHouse.Database database) {
    try (TestHouse house = TestHouse.on(database, home)) {
      DocumentId id = entered(house.get(Acceptances.class), batch("A"), "aa");
      Attempts attempts = house.get(Attempts.class);
      Attempts.Attempt slow = attempts.begin(id).orElseThrow();
      Attempts.Attempt quick = attempts.begin(id).orElseThrow();
      file(attempts, quick, finding(List.of()));
      assertThatThrownBy(() -> attempts.plan(slow, wish("old"), NAMES)).isInstanceOf(Attempts.Outdated.class);
      assertThat(house.get(Ledger.class).eventsAfter(0, 10)).extracting(LedgerEvent::kind).containsExactly(LedgerEvent.Kind.FILED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPlaceThatCannotBeTakenLeavesTheDocumentUnfiled(TestHouse.Database database) {
    try (TestHouse house = TestHouse.on(database, home)) {
      DocumentId id = entered(house.get(Acceptances.class), batch("A"), "aa");
      Attempts attempts = house.get(Attempts.class);
      Attempts.Attempt attempt = attempts.begin(id).orElseThrow();
      Attempts.PlannedFiling place = attempts.plan(attempt, wish("h1"), NAMES);
      assertThatThrownBy(() -> attempts.file(attempt, place, finding(List.of()), () -> {
        throw new IOException("disk full");
      })).hasRootCauseMessage("disk full");
      assertThat(house.get(Ledger.class).document(id).orElseThrow().filedAs()).isEmpty();
      Attempts.Attempt next = attempts.begin(id).orElseThrow();
      Attempts.PlannedFiling again = attempts.plan(next, wish("h2"), NAMES);
      assertThat(again.path()).isEqualTo(place.path());
      assertThat(again.formerSha256()).isEqualTo(wish("h1").sha256());
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesThatLookAlikeAreNotGivenTwice(TestHouse.Database database) {
    try (TestHouse house = TestHouse.on(database, home)) {
      Attempts attempts = house.get(Attempts.class);
      Acceptances acceptances = house.get(Acceptances.class);
      Attempts.Attempt one = attempts.begin(entered(acceptances, batch("A"), "aa")).orElseThrow();
      Attempts.Attempt two = attempts.begin(entered(acceptances, batch("A"), "bb")).orElseThrow();
      assertThat(attempts.plan(one, wish("h"), v -> List.of("総務/ABC.pdf")).path()).isEqualTo("総務/ABC.pdf");
      assertThat(attempts.plan(two, wish("h"), v -> List.of("総務/ＡＢｃ.pdf", "総務/abc-2.pdf")).path()).isEqualTo("総務/abc-2.pdf");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAPersonSaysOutlivesEveryReading(TestHouse.Database database) {
    try (TestHouse house = TestHouse.on(database, home)) {
      DocumentId id = entered(house.get(Acceptances.class), batch("A"), "aa");
      Attempts attempts = house.get(Attempts.class);
      file(attempts, attempts.begin(id).orElseThrow(), finding(List.of(new Problem("unknown-form", 0, ""), new Problem("field-unsure", 1, "name"))));
      assertThat(house.get(Ledger.class).document(id).orElseThrow().state()).isEqualTo(DocumentState.NEEDS_REVIEW);
      Corrections corrections = house.get(Corrections.class);
      corrections.add(said(id, Correction.Kind.FORM, 0, "", "leave-request/2"));
      corrections.add(said(id, Correction.Kind.CLASSIFICATION, 0, "", "02-01-03"));
      corrections.add(said(id, Correction.Kind.TITLE, 0, "", "休暇願"));
      corrections.add(said(id, Correction.Kind.FIELD, 1, "name", "山田"));
      corrections.add(said(id, Correction.Kind.CLOSED_CLASS, 0, "", "F7"));
      Attempts.Attempt next = attempts.begin(id).orElseThrow();
      assertThat(next.form()).isEqualTo(FormChoice.of("leave-request/2"));
      assertThat(next.chosenClass()).contains("02-01-03");
      file(attempts, next, finding(List.of(new Problem("field-unsure", 1, "name"))));
      var document = house.get(Ledger.class).document(id).orElseThrow();
      assertThat(document.title()).isEqualTo("休暇願");
      assertThat(document.closedClass()).isEqualTo("F7");
      assertThat(document.state()).isEqualTo(DocumentState.FILED);
      assertThat(document.filedAs()).contains("総務/文書_v2.pdf");
      assertThat(orders(house)).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void documentsOfAStateAreListedPageByPage(TestHouse.Database database) {
    try (TestHouse house = TestHouse.on(database, home)) {
      Acceptances acceptances = house.get(Acceptances.class);
      Batch batch = batch("A");
      for (int i = 0; i < 7; i++) {
        entered(acceptances, batch, "a" + i);
      }
      Ledger ledger = house.get(Ledger.class);
      var first = ledger.documentsIn(DocumentState.RECEIVED, Optional.empty(), 4);
      var rest = ledger.documentsIn(DocumentState.RECEIVED, Optional.of(first.getLast().id()), 4);
      assertThat(first).hasSize(4);
      assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
      assertThat(ledger.counts()).containsEntry(DocumentState.RECEIVED, 7L).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsFiledByAFormIsCountedAndWhatAPersonChoseItFor(TestHouse.Database database) {
    try (TestHouse house = TestHouse.on(database, home)) {
      Acceptances acceptances = house.get(Acceptances.class);
      Attempts attempts = house.get(Attempts.class);
      Corrections corrections = house.get(Corrections.class);
      Ledger ledger = house.get(Ledger.class);
      FormKey leave = new FormKey("leave-request", "2");
      Batch batch = batch("A");
      DocumentId filed = entered(acceptances, batch, "aa");
      DocumentId chosen = entered(acceptances, batch, "bb");
      assertThat(ledger.filedBy(leave)).isZero();
      file(attempts, attempts.begin(filed).orElseThrow(), new Attempts.Finding(1, "休暇願", leave.id(), leave.version(), "", "01", Optional.empty(), Optional.empty(), List.of()));
      corrections.add(said(chosen, Correction.Kind.FORM, 0, "", leave.toString()));
      assertThat(ledger.filedBy(leave)).isEqualTo(2);
      assertThat(ledger.filedBy(new FormKey("leave-request", "1"))).isZero();
      corrections.add(said(chosen, Correction.Kind.FORM, 0, "", FormChoice.OPEN.text()));
      assertThat(ledger.filedBy(leave)).isEqualTo(1);
      acceptances.withdraw(filed, "hanako");
      assertThat(ledger.filedBy(leave)).isZero();
    }
  }

  private static void file(Attempts attempts, Attempts.Attempt attempt, Attempts.Finding finding) {
    attempts.file(attempt, attempts.plan(attempt, wish("h"), NAMES), finding, () -> {});
  }

  private static Attempts.FilingWish wish(String hash) {
    return new Attempts.FilingWish(hash.repeat(32), "01", "1", 2026);
  }

  private static Attempts.Finding finding(List<Problem> problems) {
    return new Attempts.Finding(1, "機械の題", "", "", "", "01", Optional.empty(), Optional.empty(), problems);
  }

  private static Correction said(DocumentId id, Correction.Kind kind, int page, String subject, String value) {
    return new Correction(id, kind, page, subject, value, "hanako", MORNING);
  }

  private static DocumentId entered(Acceptances acceptances, Batch batch, String hash) {
    return acceptances.enter(original(new DocumentId(UUID.randomUUID()), batch, hash)).document();
  }

  private static Batch batch(String section) {
    return new Batch(new BatchId(UUID.randomUUID()), "朝の束", section, "hanako", Batch.Source.WEB, MORNING, Optional.empty());
  }

  private static Original original(DocumentId id, Batch batch, String hash) {
    return new Original(id, batch, "申請 髙﨑.pdf", hash.repeat(32), 10, MORNING);
  }

  private static int orders(TestHouse house) {
    return house.jdbc().sql("select count(*) from scheduled_tasks").query(Integer.class).single();
  }
}
