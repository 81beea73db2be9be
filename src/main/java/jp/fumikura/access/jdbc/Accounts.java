package jp.fumikura.access.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fumikura.access.Account;
import jp.fumikura.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts. Passwords come in and go out hashed only. */
@Repository
@Transactional
public class Accounts {
  private final JdbcClient db;
  private final Clock clock;

  public Accounts(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** In the order of their login names. */
  public List<Account> all() {
    Map<String, Set<String>> roles = grants("access_account_role", "role");
    Map<String, Set<String>> sections = grants("access_account_section", "section");
    Map<String, Set<String>> classes = grants("access_account_class", "closed_class");
    return db.sql("select * from access_account order by login").query((row, n) -> account(row,
        roles.getOrDefault(row.getString("login"), Set.of()),
        sections.getOrDefault(row.getString("login"), Set.of()),
        classes.getOrDefault(row.getString("login"), Set.of()))).list();
  }

  public Optional<Account> find(String login) {
    String key = key(login);
    return db.sql("select * from access_account where login = ?").param(key).query((row, n) -> account(row,
        granted("access_account_role", "role", key),
        granted("access_account_section", "section", key),
        granted("access_account_class", "closed_class", key))).optional();
  }

  public Optional<String> passwordHash(String login) {
    return db.sql("select password_hash from access_account where login = ?").param(key(login)).query(String.class).optional();
  }

  public boolean none() {
    return db.sql("select count(*) from access_account").query(Long.class).single() == 0;
  }

  /** Adds an account; a login name that is taken is a {@link jp.fumikura.access.Refusal} {@code login-taken}. */
  public void add(Account account, String passwordHash) {
    if (find(account.login()).isPresent()) {
      throw new jp.fumikura.access.Refusal("login-taken");
    }
    db.sql("insert into access_account (login, display_name, password_hash, every_section, enabled, must_change, changed_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(account.login(), account.displayName(), passwordHash, account.everySection(), account.enabled(), account.mustChangePassword(), now())
        .update();
    grantAll(account);
  }

  /** Replaces everything but the password. */
  public void change(Account account) {
    db.sql("update access_account set display_name = ?, every_section = ?, enabled = ?, changed_at = ? where login = ?")
        .params(account.displayName(), account.everySection(), account.enabled(), now(), account.login()).update();
    grantAll(account);
  }

  /** @param temporary set by someone else, so good for one sign-in only */
  public void changePassword(String login, String passwordHash, boolean temporary) {
    db.sql("update access_account set password_hash = ?, must_change = ?, changed_at = ? where login = ?")
        .params(passwordHash, temporary, now(), key(login)).update();
  }

  private void grantAll(Account account) {
    grant("access_account_role", "role", account.login(), account.roles().stream().map(Role::name).toList());
    grant("access_account_section", "section", account.login(), account.sections());
    grant("access_account_class", "closed_class", account.login(), account.closedClasses());
  }

  private void grant(String table, String column, String login, Collection<String> values) {
    db.sql("delete from " + table + " where login = ?").param(login).update();
    for (String value : values) {
      db.sql("insert into " + table + " (login, " + column + ") values (?, ?)").params(login, value).update();
    }
  }

  private Set<String> granted(String table, String column, String login) {
    return Set.copyOf(db.sql("select " + column + " from " + table + " where login = ?").param(login).query(String.class).list());
  }

  private Map<String, Set<String>> grants(String table, String column) {
    return db.sql("select login, " + column + " from " + table).query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  private static Account account(ResultSet row, Set<String> roles, Set<String> sections, Set<String> classes) throws SQLException {
    return new Account(row.getString("login"), row.getString("display_name"),
        roles.stream().map((Function<String, Role>) Role::valueOf).collect(Collectors.toSet()), sections,
        row.getBoolean("every_section"), classes, row.getBoolean("enabled"), row.getBoolean("must_change"));
  }

  private static String key(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
