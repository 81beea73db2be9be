package jp.fumikura.access.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.fumikura.access.AuditChain;
import jp.fumikura.access.AuditChain.Head;
import jp.fumikura.access.AuditEntry;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.AuditVerdict;
import jp.fumikura.access.AuditVerdict.Fault;
import jp.fumikura.access.AuditVerdict.Kind;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail as rows of one table; the head row is the lock that gives every entry exactly one place. Made when it is first needed: a further node has none. */
@Repository
@Lazy
public class JdbcAuditTrail implements AuditTrail {
  private static final int LONGEST = 200;
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final AuditChain chain;
  private final Clock clock;

  public JdbcAuditTrail(JdbcClient db, PlatformTransactionManager transactions, AuditChain chain, Clock clock) {
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
    this.chain = chain;
    this.clock = clock;
  }

  @Override
  public void record(String account, String action, String object) {
    transaction.executeWithoutResult(status -> rememberAfterCommit(append(account, action, object.substring(0, Math.min(object.length(), LONGEST)))));
  }

  /** Not before: the transaction may be a larger one that is still taken back. */
  private void rememberAfterCommit(Head head) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        chain.remember(head);
      }
    });
  }

  private Head append(String account, String action, String object) {
    Head before = db.sql("select entry_no, mac from access_audit_head where id = 1 for update").query((row, n) -> new Head(row.getLong(1), row.getString(2))).single();
    AuditEntry entry = chain.next(before, clock.instant().truncatedTo(ChronoUnit.MICROS), account, action, object);
    db.sql("insert into access_audit (entry_no, recorded_at, account, action, subject, mac) values (?, ?, ?, ?, ?, ?)")
        .params(entry.number(), at(entry.at()), entry.account(), entry.action(), entry.object(), entry.mac()).update();
    db.sql("update access_audit_head set entry_no = ?, mac = ? where id = 1").params(entry.number(), entry.mac()).update();
    return new Head(entry.number(), entry.mac());
  }

  /** Who did what, newest first: empty strings leave a condition out. */
  public List<AuditEntry> entries(String account, String object, Instant from, Instant until, int most) {
    return db.sql("select * from access_audit where (? = '' or account = ?) and (? = '' or subject = ?) and recorded_at >= ? and recorded_at < ? order by entry_no desc fetch first ? rows only")
        .params(account, account, object, object, at(from), at(until), most).query((row, n) -> entry(row)).list();
  }

  /** Walks the whole trail from its first entry, row by row. */
  public AuditVerdict verify() {
    return transaction.execute(status -> walk());
  }

  private AuditVerdict walk() {
    Head remembered = chain.remembered();
    List<Fault> faults = new ArrayList<>();
    Head[] last = {Head.START};
    try (Stream<AuditEntry> entries = db.sql("select * from access_audit order by entry_no").query((row, n) -> entry(row)).stream()) {
      entries.forEach(entry -> {
        judge(last[0], entry, faults);
        if (entry.number() == remembered.number() && !entry.mac().equals(remembered.mac())) {
          faults.add(new Fault(entry.number(), Kind.CHANGED));
        }
        last[0] = new Head(entry.number(), entry.mac());
      });
    }
    if (last[0].number() < remembered.number()) {
      faults.add(new Fault(last[0].number() + 1, Kind.CUT));
    }
    return new AuditVerdict(last[0].number(), faults.stream().distinct().toList());
  }

  private void judge(Head before, AuditEntry entry, List<Fault> faults) {
    if (entry.number() != before.number() + 1) {
      faults.add(new Fault(entry.number(), Kind.MISSING));
    } else if (!chain.follows(before, entry)) {
      faults.add(new Fault(entry.number(), Kind.CHANGED));
    }
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(row.getLong("entry_no"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("account"), row.getString("action"), row.getString("subject"), row.getString("mac"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
