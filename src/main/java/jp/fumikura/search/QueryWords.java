package jp.fumikura.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fumikura.text.FoldedText;

/**
 * A query taken apart: every group must be met by one of its words, no unwanted word may stand in the document.
 * Anything can be typed; nothing is an error.
 */
public record QueryWords(List<List<Word>> groups, List<Word> unwanted) {
  private static final Pattern PIECE = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\\u3000\"]+))");
  /** More words than this are not looked at: a pasted page is no query. */
  private static final int MOST = 32;

  public QueryWords {
    groups = groups.stream().map(List::copyOf).toList();
    unwanted = List.copyOf(unwanted);
  }

  /** A word as typed and its folded key; quoted words stand as they are, without other spellings. */
  public record Word(String typed, String key, boolean quoted) {}

  public static QueryWords parse(String typed) {
    List<List<Word>> groups = new ArrayList<>();
    List<Word> unwanted = new ArrayList<>();
    boolean either = false;
    Matcher pieces = PIECE.matcher(typed);
    for (int n = 0; n < MOST && pieces.find(); n++) {
      Word word = word(pieces);
      if (word.key().isBlank()) {
        continue;
      }
      if (!word.quoted() && (word.typed().equals("OR") || word.typed().equals("または"))) {
        either = !groups.isEmpty();
      } else if (!pieces.group(1).isEmpty()) {
        unwanted.add(word);
      } else if (either) {
        groups.getLast().add(word);
        either = false;
      } else {
        groups.add(new ArrayList<>(List.of(word)));
      }
    }
    return new QueryWords(groups, unwanted);
  }

  private static Word word(Matcher piece) {
    boolean quoted = piece.group(2) != null;
    String typed = quoted ? piece.group(2) : piece.group(3);
    return new Word(typed, FoldedText.of(typed).folded().strip(), quoted);
  }

  public boolean isEmpty() {
    return groups.isEmpty() && unwanted.isEmpty();
  }

  /** Keys to mark on pages: all wanted words and their other spellings. */
  public Set<String> keys(Spellings spellings) {
    Set<String> keys = new LinkedHashSet<>();
    groups.stream().flatMap(List::stream).forEach(w -> keys.addAll(spellings.of(w)));
    return keys;
  }
}
