package jp.fumikura.access;

import java.util.Set;
import java.util.regex.Pattern;

/** What an account must fulfil; each broken rule is a {@link Refusal} with a stable code. */
final class AccountRules {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");
  private static final int LONGEST_NAME = 200;

  private AccountRules() {}

  static void check(String login, String name, Set<Role> roles, Set<String> sections, boolean everySection, Set<String> closedClasses) {
    refuseUnless(LOGIN.matcher(login).matches(), "login");
    refuseUnless(!name.isBlank() && name.length() <= LONGEST_NAME, "name");
    refuseUnless(!roles.isEmpty(), "no-role");
    if (roles.stream().anyMatch(role -> !Account.seesContent(role))) {
      refuseUnless(roles.size() == 1, "role-alone");
      refuseUnless(sections.isEmpty() && !everySection && closedClasses.isEmpty(), "no-content");
    }
  }

  private static void refuseUnless(boolean fulfilled, String code) {
    if (!fulfilled) {
      throw new Refusal(code);
    }
  }
}
