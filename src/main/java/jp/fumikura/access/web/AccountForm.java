package jp.fumikura.access.web;

import java.util.Set;
import jp.fumikura.access.Account;
import jp.fumikura.access.Role;
import org.jspecify.annotations.Nullable;

/** What the account page sends; boxes that are not ticked are not sent at all. */
record AccountForm(@Nullable String login, @Nullable String displayName, @Nullable Set<Role> roles, @Nullable Set<String> sections, @Nullable Boolean everySection, @Nullable Boolean closed) {
  static AccountForm empty() {
    return new AccountForm("", "", Set.of(), Set.of(), false, false);
  }

  static AccountForm of(Account account) {
    return new AccountForm(account.login(), account.displayName(), account.roles(), account.sections(), account.everySection(), !account.enabled());
  }

  /** @throws jp.fumikura.access.Refusal where a rule is broken */
  Account account(String fixedLogin, Set<String> closedClasses) {
    return new Account(fixedLogin, text(displayName), roles == null ? Set.of() : roles, sections == null ? Set.of() : sections, is(everySection), closedClasses, !is(closed), true);
  }

  String typedLogin() {
    return text(login);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static boolean is(@Nullable Boolean ticked) {
    return Boolean.TRUE.equals(ticked);
  }
}
