package jp.fumikura.reading.onnx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.fumikura.reading.Expectation;
import jp.fumikura.text.Folding;

/** The characters a net tells apart, by class; class 0 is CTC's blank. */
final class Vocabulary {
  static final int BLANK = 0;

  private final List<String> classes;
  private final int[] otherWidth;

  Vocabulary(List<String> classes) {
    this.classes = List.copyOf(classes);
    this.otherWidth = new int[classes.size()];
    pairWidths();
  }

  /** One class a line, lines not trimmed: one of them is a space. */
  static Vocabulary read(Path file) throws IOException {
    return new Vocabulary(Files.readString(file, StandardCharsets.UTF_8).lines().toList());
  }

  /** A character and its full- or half-width twin look alike; paper often cannot say which it is. */
  private void pairWidths() {
    java.util.Map<String, Integer> narrow = new java.util.HashMap<>();
    for (int i = 1; i < classes.size(); i++) {
      String key = Folding.fold(classes.get(i));
      Integer twin = narrow.putIfAbsent(key, i);
      if (twin != null && !key.isBlank()) {
        otherWidth[i] = twin;
        otherWidth[twin] = i;
      }
    }
  }

  int size() {
    return classes.size();
  }

  String text(int k) {
    return classes.get(k);
  }

  /** The class that differs in width alone; {@link #BLANK} where there is none. */
  int otherWidth(int k) {
    return otherWidth[k];
  }

  /** Which classes may be answered where something is expected; blank and space always may. */
  boolean[] allowed(Expectation expectation) {
    boolean[] out = new boolean[classes.size()];
    for (int k = 0; k < out.length; k++) {
      out[k] = k == BLANK || classes.get(k).isBlank() || fits(Folding.fold(classes.get(k)), expectation);
    }
    return out;
  }

  private static boolean fits(String character, Expectation expectation) {
    return switch (expectation) {
      case ANYTHING -> true;
      case DIGITS -> "0123456789-".contains(character);
      case KANA -> character.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
          || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA || "ー・゛゜".indexOf(c) >= 0);
      case DATE -> "0123456789-/.年月日元明治大正昭和平成令MTSHR".contains(character);
      case AMOUNT -> "0123456789,-¥円金也▲".contains(character);
    };
  }
}
