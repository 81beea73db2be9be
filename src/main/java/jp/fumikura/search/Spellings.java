package jp.fumikura.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.fumikura.text.FoldedText;

/** Families of words that offices spell in several ways (domain.md §6.4): ペーパレス and ペーパーレス find each other. */
public final class Spellings {
  private final List<List<String>> families;

  public Spellings(List<List<String>> families) {
    this.families = families.stream().map(f -> f.stream().map(FoldedText::key).toList()).toList();
  }

  /** The shipped list: one family a line, words divided by {@code |}. */
  public static Spellings shipped() {
    try (InputStream in = Objects.requireNonNull(Spellings.class.getResourceAsStream("spellings.txt"), "spellings.txt");
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new Spellings(reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> List.of(l.split("\\|"))).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped spellings cannot be read", e);
    }
  }

  /** The word's own key first, then the keys with one family member put in another's place; only the key where quoted. */
  public Set<String> of(QueryWords.Word word) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(word.key());
    if (!word.quoted()) {
      families.stream().flatMap(f -> others(word.key(), f)).forEach(keys::add);
    }
    return keys;
  }

  private static Stream<String> others(String key, List<String> family) {
    return family.stream().filter(key::contains).max(java.util.Comparator.comparingInt(String::length)).stream()
        .flatMap(member -> family.stream().filter(o -> !o.equals(member)).map(o -> key.replace(member, o)));
  }
}
