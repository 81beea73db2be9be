package jp.fumikura.access.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing, and remembers over a restart. After {@value #TRIES_PER_PLACE} failures for one name from one
 * address, or {@value #TRIES_PER_ADDRESS} from one address, signing in there rests for {@link #REST}; a colleague at
 * another desk is not locked out with it unless a name was tried {@value #TRIES_PER_NAME} times from anywhere.
 */
@Repository
@Transactional
public class LoginLimit {
  static final int TRIES_PER_PLACE = 5;
  static final int TRIES_PER_ADDRESS = 30;
  static final int TRIES_PER_NAME = 50;
  static final Duration REST = Duration.ofMinutes(15);
  private final JdbcClient db;
  private final Clock clock;

  public LoginLimit(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** How long to wait still; empty when signing in may be tried. */
  public Optional<Duration> rest(String login, String address) {
    return Optional.of(longest(rest(place(login, address), TRIES_PER_PLACE),
        longest(rest(address(address), TRIES_PER_ADDRESS), rest(name(login), TRIES_PER_NAME)))).filter(Duration::isPositive);
  }

  public void failed(String login, String address) {
    db.sql("delete from access_login_failure where failed_at < ?").param(now().minus(REST)).update();
    note(place(login, address));
    note(address(address));
    note(name(login));
  }

  public void succeeded(String login, String address) {
    db.sql("delete from access_login_failure where subject in (?, ?)").params(place(login, address), name(login)).update();
  }

  private Duration rest(String subject, int tries) {
    Failures failures = db.sql("select count(*), max(failed_at) from access_login_failure where subject = ? and failed_at > ?")
        .params(subject, now().minus(REST)).query((row, n) -> new Failures(row.getInt(1), row.getObject(2, OffsetDateTime.class))).single();
    return failures.count() < tries || failures.last() == null ? Duration.ZERO : Duration.between(now(), failures.last().plus(REST));
  }

  private record Failures(int count, @Nullable OffsetDateTime last) {}

  private void note(String subject) {
    db.sql("insert into access_login_failure (subject, failed_at) values (?, ?)").params(subject, now()).update();
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static String place(String login, String address) {
    return cut("p:" + login.strip().toLowerCase(Locale.ROOT) + "@" + address);
  }

  private static String address(String address) {
    return cut("a:" + address);
  }

  private static String name(String login) {
    return cut("n:" + login.strip().toLowerCase(Locale.ROOT));
  }

  private static String cut(String subject) {
    return subject.substring(0, Math.min(subject.length(), 200));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
