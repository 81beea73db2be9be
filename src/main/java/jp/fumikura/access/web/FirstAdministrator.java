package jp.fumikura.access.web;

import java.util.Optional;
import java.util.Set;
import jp.fumikura.access.Account;
import jp.fumikura.access.Role;
import jp.fumikura.access.jdbc.Accounts;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** At the very first start there is nobody: one administrator is made, whose password is told once and written nowhere. */
@Component
public class FirstAdministrator {
  /** Login name of the first administrator. */
  public static final String LOGIN = "admin";
  private final Accounts accounts;
  private final PasswordEncoder encoder;

  FirstAdministrator(Accounts accounts, PasswordEncoder encoder) {
    this.accounts = accounts;
    this.encoder = encoder;
  }

  /** The password to print, good for one sign-in; empty where there are accounts already. */
  public Optional<String> appoint() {
    if (!accounts.none()) {
      return Optional.empty();
    }
    String password = Passwords.fresh();
    accounts.add(new Account(LOGIN, "最初の管理者", Set.of(Role.SYSADMIN), Set.of(), false, Set.of(), true, true), Passwords.hash(encoder, password));
    return Optional.of(password);
  }
}
