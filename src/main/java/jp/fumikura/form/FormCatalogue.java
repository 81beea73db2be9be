package jp.fumikura.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All definitions a reading is done with; a running service may learn more and forget some. Safe for many threads. */
public final class FormCatalogue {
  private volatile Map<FormKey, FormDefinition> definitions;

  public FormCatalogue(Collection<FormDefinition> definitions) {
    this.definitions = map(definitions);
  }

  public static FormCatalogue empty() {
    return new FormCatalogue(java.util.List.of());
  }

  private static Map<FormKey, FormDefinition> map(Collection<FormDefinition> definitions) {
    Map<FormKey, FormDefinition> map = new LinkedHashMap<>();
    definitions.forEach(d -> map.put(d.key(), d));
    return Collections.unmodifiableMap(map);
  }

  /** From now on this one too. */
  public synchronized void learn(FormDefinition definition) {
    List<FormDefinition> more = new ArrayList<>(definitions.values());
    more.add(definition);
    definitions = map(more);
  }

  /** From now on without this one. */
  public synchronized void forget(FormKey key) {
    become(definitions.values().stream().filter(d -> !d.key().equals(key)).toList());
  }

  /** From now on these and no others. */
  public synchronized void become(Collection<FormDefinition> others) {
    definitions = map(others);
  }

  /** As of this moment; what is learnt later is not in it. */
  public Collection<FormDefinition> definitions() {
    return definitions.values();
  }

  public Optional<FormDefinition> find(FormKey key) {
    return Optional.ofNullable(definitions.get(key));
  }
}
