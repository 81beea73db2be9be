package jp.fumikura.site.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Calls for the supporter: one open call a person, however often the button is pressed. */
@Repository
@Transactional
public class HelpCalls {
  private final JdbcClient db;
  private final Clock clock;

  public HelpCalls(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public void call(String account, String page) {
    withdraw(account);
    db.sql("insert into site_help_call (account, page, called_at) values (?, ?, ?)").params(account, page.substring(0, Math.min(page.length(), 200)), now()).update();
  }

  public void withdraw(String account) {
    db.sql("update site_help_call set answered_at = ? where account = ? and answered_at is null").params(now(), account).update();
  }

  public void answered(long number) {
    db.sql("update site_help_call set answered_at = ? where call_no = ? and answered_at is null").params(now(), number).update();
  }

  /** Who waits, the longest first. */
  public List<HelpCall> waiting() {
    return db.sql("select c.call_no, c.account, a.display_name, c.page, c.called_at from site_help_call c join access_account a on a.login = c.account where c.answered_at is null order by c.call_no")
        .query((row, n) -> new HelpCall(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getObject(5, OffsetDateTime.class).toInstant())).list();
  }

  public boolean waits(String account) {
    return waiting().stream().anyMatch(call -> call.account().equals(account));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
