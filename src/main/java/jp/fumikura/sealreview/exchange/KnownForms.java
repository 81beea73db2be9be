package jp.fumikura.sealreview.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.Register;
import jp.fumikura.text.Folding;

/** What the register already holds, as the rows of a file speak of it: sections by code or name, forms by owner, number and title. */
final class KnownForms {
  private final Register register;
  private final LocalDate today;
  private final Map<String, FormEntry> byName = new HashMap<>();
  private final Map<String, String> sectionsByName = new HashMap<>();

  KnownForms(Register register, LocalDate today) {
    this.register = register;
    this.today = today;
    register.entries(today).filter(e -> e.withdrawn().isEmpty()).forEach(e -> byName.put(name(e.details()), e));
    register.organisation().codes().forEach(code -> sectionsByName.put(Folding.searchKey(register.organisation().on(today, code).name()), code));
  }

  private static String name(FormDetails details) {
    return name(details.ownerSection(), details.formNo(), details.title());
  }

  /** How people tell forms apart: owner, number and title, in whatever width they are written. */
  static String name(String section, String formNo, String title) {
    return section + "|" + Folding.searchKey(formNo) + "|" + Folding.searchKey(title);
  }

  /** Code of the section that text means; empty where the organisation does not know it. */
  Optional<String> section(String text) {
    return register.organisation().knows(text) ? Optional.of(text) : Optional.ofNullable(sectionsByName.get(Folding.searchKey(text)));
  }

  Optional<FormEntry> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Optional<FormEntry> form(FormId id) {
    return register.entry(id, today);
  }

  /** Stable for the same row of the same section, so that a file taken twice registers nothing twice. */
  static FormId newId(String name) {
    return new FormId("r" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString().replace("-", ""));
  }
}
