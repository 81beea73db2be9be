package jp.fumikura.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All definitions a reading is done with. */
public final class FormCatalogue {
  private final Map<FormKey, FormDefinition> definitions = new LinkedHashMap<>();

  public FormCatalogue(Collection<FormDefinition> definitions) {
    definitions.forEach(d -> this.definitions.put(d.key(), d));
  }

  public static FormCatalogue empty() {
    return new FormCatalogue(java.util.List.of());
  }

  public Collection<FormDefinition> definitions() {
    return definitions.values();
  }

  public Optional<FormDefinition> find(FormKey key) {
    return Optional.ofNullable(definitions.get(key));
  }
}
