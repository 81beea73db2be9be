package jp.fumikura.access;

import java.util.Set;

/**
 * Who is looking, and what that person may see. Every query about documents takes one; there is no way around it.
 *
 * @param account login name, for the audit trail
 * @param sections codes of the sections whose documents the person may see
 * @param everySection sees the documents of all sections (never true for a SYSADMIN)
 * @param closedClasses closed form classes (F7 …) on whose named list the person stands
 */
public record Viewer(String account, Set<Role> roles, Set<String> sections, boolean everySection, Set<String> closedClasses) {
  public Viewer {
    roles = Set.copyOf(roles);
    sections = Set.copyOf(sections);
    closedClasses = Set.copyOf(closedClasses);
  }

  /**
   * The one rule about documents: the section must be visible, and a document of a closed class needs its named list
   * besides.
   *
   * @param closedClass empty where the document is open
   */
  public boolean maySee(String section, String closedClass) {
    return (everySection || sections.contains(section)) && (closedClass.isEmpty() || closedClasses.contains(closedClass));
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
