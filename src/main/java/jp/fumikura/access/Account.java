package jp.fumikura.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * A person's account. Whoever runs the machine or reads the log sees no documents: such an account has no sections, no
 * named lists and no other role.
 *
 * @param login name to sign in with: lower-case letters, digits, {@code . _ -}, at most 60
 * @param everySection sees the documents of all sections
 * @param closedClasses closed form classes (F7 …) on whose named list the person stands
 * @param mustChangePassword the password was set by someone else and is good for one sign-in only
 */
public record Account(
    String login,
    String displayName,
    Set<Role> roles,
    Set<String> sections,
    boolean everySection,
    Set<String> closedClasses,
    boolean enabled,
    boolean mustChangePassword) {
  private static final Set<Role> WITHOUT_CONTENT = EnumSet.of(Role.SYSADMIN, Role.AUDITOR);

  public Account {
    roles = Set.copyOf(roles);
    sections = Set.copyOf(sections);
    closedClasses = Set.copyOf(closedClasses);
    AccountRules.check(login, displayName, roles, sections, everySection, closedClasses);
  }

  /** May this role see documents at all? */
  public static boolean seesContent(Role role) {
    return !WITHOUT_CONTENT.contains(role);
  }

  public Viewer viewer() {
    return new Viewer(login, roles, sections, everySection, closedClasses);
  }
}
