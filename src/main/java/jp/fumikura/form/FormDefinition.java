package jp.fumikura.form;

import java.util.List;
import java.util.Optional;

/**
 * One version of one form.
 *
 * @param formNo as printed, e.g. 第3号様式; empty where none is
 * @param classCode code in the classification table under which filled forms are filed; empty where unknown
 * @param closedClass name of the closed class (F7: {@code F7}) whose documents only a named list may see; empty for open forms
 */
public record FormDefinition(
    FormKey key, String title, String formNo, String classCode, String closedClass, FormStanding standing, List<FormPage> pages) {
  public FormDefinition {
    pages = List.copyOf(pages);
  }

  public FormDefinition(FormKey key, String title, String formNo, String classCode, String closedClass, List<FormPage> pages) {
    this(key, title, formNo, classCode, closedClass, FormStanding.unknown(), pages);
  }

  public boolean closed() {
    return !closedClass.isEmpty();
  }

  public Optional<FormPage> page(int number) {
    return pages.stream().filter(p -> p.number() == number).findFirst();
  }
}
