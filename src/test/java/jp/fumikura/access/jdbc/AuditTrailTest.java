package jp.fumikura.access.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.fumikura.access.AuditChain;
import jp.fumikura.access.AuditVerdict;
import jp.fumikura.access.AuditVerdict.Fault;
import jp.fumikura.access.AuditVerdict.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest {
  private static final Instant NOON = Instant.parse("2026-04-01T03:00:00.123456789Z");
  @TempDir
  private Path folder;
  private JdbcClient db;
  private Database database;
  private JdbcAuditTrail trail;

  @BeforeEach
  void tenEntries(TestInfo test) {
    database = Database.fresh(test.getTestMethod().orElseThrow().getName());
    db = database.client();
    trail = new JdbcAuditTrail(db, database.transactions(), new AuditChain(folder), Clock.fixed(NOON, ZoneOffset.UTC));
    for (int i = 1; i <= 10; i++) {
      trail.record("tax", "document.view", "document-" + i);
    }
  }

  @Test
  void anUntouchedTrailIsWhole() {
    assertThat(trail.verify()).isEqualTo(new AuditVerdict(10, java.util.List.of()));
  }

  @Test
  void anEditedEntryShows() {
    db.sql("update access_audit set subject = 'document-99' where entry_no = 4").update();
    assertThat(trail.verify().faults()).contains(new Fault(4, Kind.CHANGED));
  }

  @Test
  void aDeletedEntryShows() {
    db.sql("delete from access_audit where entry_no = 4").update();
    assertThat(trail.verify().faults()).contains(new Fault(5, Kind.MISSING));
  }

  @Test
  void aDeletedEntryShowsThoughTheRestIsNumberedAnew() {
    db.sql("delete from access_audit where entry_no = 4").update();
    for (int i = 5; i <= 10; i++) {
      db.sql("update access_audit set entry_no = ? where entry_no = ?").params(i - 1, i).update();
    }
    assertThat(trail.verify().faults()).contains(new Fault(4, Kind.CHANGED));
  }

  @Test
  void swappedEntriesShow() {
    db.sql("update access_audit set entry_no = -1 where entry_no = 4").update();
    db.sql("update access_audit set entry_no = 4 where entry_no = 5").update();
    db.sql("update access_audit set entry_no = 5 where entry_no = -1").update();
    assertThat(trail.verify().faults()).contains(new Fault(4, Kind.CHANGED), new Fault(5, Kind.CHANGED));
  }

  @Test
  void aCutTailShows() {
    db.sql("delete from access_audit where entry_no > 7").update();
    db.sql("update access_audit_head set entry_no = 7, mac = (select mac from access_audit where entry_no = 7)").update();
    assertThat(trail.verify().faults()).containsExactly(new Fault(8, Kind.CUT));
  }

  @Test
  void anOldBackupPutBackAndWrittenOnShows() {
    db.sql("delete from access_audit where entry_no > 7").update();
    db.sql("update access_audit_head set entry_no = 7, mac = (select mac from access_audit where entry_no = 7)").update();
    for (int i = 8; i <= 10; i++) {
      trail.record("admin", "document.view", "other-" + i);
    }
    assertThat(trail.verify().faults()).containsExactly(new Fault(10, Kind.CHANGED));
  }

  @Test
  void anEntryOfATransactionTakenBackRaisesNoAlarm() {
    new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
      trail.record("tax", "document.view", "never");
      status.setRollbackOnly();
    });
    assertThat(trail.verify()).isEqualTo(new AuditVerdict(10, java.util.List.of()));
  }

  @Test
  void theKeyIsForItsOwnerOnly() throws Exception {
    assertThat(Files.getPosixFilePermissions(folder.resolve("audit.key"))).hasSize(2);
  }

  @Test
  void whoSawADocumentIsFoundByItsNumber() {
    trail.record("welfare", "document.view", "document-3");
    assertThat(trail.entries("", "document-3", NOON.minusSeconds(1), NOON.plusSeconds(1), 10)).extracting("account").containsExactly("welfare", "tax");
    assertThat(trail.entries("tax", "", NOON.plusSeconds(1), NOON.plusSeconds(2), 10)).isEmpty();
  }
}
