package jp.fumikura.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.text.Folding;

/**
 * Knows a form by its printed words alone, for files that have no page to look at (Word, Excel, plain text). Weaker than
 * {@link FormIdentifier}, which sees where the words stand: it says nothing unless the title and most of the print are
 * there, and of two versions takes the one whose own words are there.
 */
public final class FormWords {
  /** Share of a form's different words that must be found. */
  private static final double ENOUGH = 0.8;
  private final List<Printed> forms = new ArrayList<>();

  public FormWords(Collection<FormDefinition> definitions) {
    definitions.stream().map(Printed::of).forEach(forms::add);
  }

  private record Printed(FormKey key, String title, Set<String> words) {
    static Printed of(FormDefinition definition) {
      Set<String> words = new HashSet<>();
      definition.pages().forEach(p -> p.anchors().forEach(a -> words.add(FormWords.key(a.text()))));
      words.removeIf(String::isEmpty);
      return new Printed(definition.key(), FormWords.key(definition.title()), words);
    }

    /** Words of this print that another of the same form does not have. */
    Set<String> besides(Printed other) {
      Set<String> own = new HashSet<>(words);
      own.removeAll(other.words);
      own.removeIf(w -> w.length() < 2);
      return own;
    }
  }

  /** A version whose print is in this text; empty where none is, or two of a form cannot be told apart. */
  public Optional<FormKey> in(Collection<String> lines) {
    String text = key(String.join("", lines));
    Map<Printed, Double> found = new HashMap<>();
    forms.stream().filter(f -> !f.title().isEmpty() && text.contains(f.title())).forEach(f -> {
      double share = share(f.words(), text);
      if (share >= ENOUGH) {
        found.put(f, share);
      }
    });
    return found.entrySet().stream().max(Map.Entry.<Printed, Double>comparingByValue().thenComparing(e -> e.getKey().key().toString(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey).filter(best -> found.keySet().stream().allMatch(other -> other.equals(best) || beats(best, other, text))).map(Printed::key);
  }

  private static boolean beats(Printed best, Printed other, String text) {
    return share(best.besides(other), text) > share(other.besides(best), text);
  }

  /** Of no words at all nothing is missing. */
  private static double share(Set<String> words, String text) {
    return words.isEmpty() ? 1 : (double) words.stream().filter(text::contains).count() / words.size();
  }

  private static String key(String text) {
    return Folding.searchKey(text).replaceAll("\\s", "");
  }
}
