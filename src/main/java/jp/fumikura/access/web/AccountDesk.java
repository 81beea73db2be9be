package jp.fumikura.access.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fumikura.access.Account;
import jp.fumikura.access.AccountTable;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.Refusal;
import jp.fumikura.access.Section;
import jp.fumikura.access.jdbc.Accounts;
import jp.fumikura.access.jdbc.Sections;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and changes accounts and tells the password of a new one exactly once. */
@Component
public class AccountDesk {
  private final Accounts accounts;
  private final Sections sections;
  private final PasswordEncoder encoder;
  private final AuditTrail audit;

  AccountDesk(Accounts accounts, Sections sections, PasswordEncoder encoder, AuditTrail audit) {
    this.accounts = accounts;
    this.sections = sections;
    this.encoder = encoder;
    this.audit = audit;
  }

  /** The password to hand over; good for one sign-in. */
  String open(Account account, String by) {
    String password = Passwords.fresh();
    accounts.add(account, Passwords.hash(encoder, password));
    audit.record(by, "account.open", account.login());
    return password;
  }

  /** Nobody takes the keys away from themselves. */
  void change(Account account, String by) {
    if (account.login().equals(by)) {
      throw new Refusal("own-account");
    }
    accounts.change(account);
    audit.record(by, "account.change", account.login());
  }

  String resetPassword(String login, String by) {
    String password = Passwords.fresh();
    accounts.changePassword(login, Passwords.hash(encoder, password), true);
    audit.record(by, "account.password-reset", login);
    return password;
  }

  AccountTable read(List<List<String>> rows) {
    return AccountTable.of(rows, sections.all().stream().map(Section::code).collect(Collectors.toSet()));
  }

  /**
   * Takes in a table that has no refused rows: all of it, or nothing. Accounts that exist keep their password and their
   * named lists.
   *
   * @return passwords of the new accounts, by login name in the table's order
   */
  @Transactional
  public Map<String, String> takeIn(AccountTable table, String by) {
    Map<String, String> passwords = new LinkedHashMap<>();
    for (Account account : table.accounts()) {
      accounts.find(account.login()).ifPresentOrElse(known -> change(with(account, known.closedClasses()), by), () -> passwords.put(account.login(), open(account, by)));
    }
    return passwords;
  }

  private static Account with(Account account, Set<String> closedClasses) {
    return new Account(account.login(), account.displayName(), account.roles(), account.sections(), account.everySection(), closedClasses, account.enabled(), account.mustChangePassword());
  }

  /** For a demonstration: an account whose password is known beforehand and need not be changed. */
  public void openWith(Account account, String password) {
    Account ready = new Account(account.login(), account.displayName(), account.roles(), account.sections(), account.everySection(), account.closedClasses(), true, false);
    if (accounts.find(account.login()).isEmpty()) {
      accounts.add(ready, Passwords.hash(encoder, password));
    }
  }
}
