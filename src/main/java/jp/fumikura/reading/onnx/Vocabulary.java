package jp.fumikura.reading.onnx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.fumikura.reading.Expectation;
import jp.fumikura.reading.Lookalikes;
import jp.fumikura.text.KanjiLevel;

/** The characters a net tells apart, by class; class 0 is CTC's blank. */
final class Vocabulary {
  static final int BLANK = 0;
  /** One in seven of what the picture alone says. */
  private static final float RARE = -2;
  private static final String FREQUENT_IN_NAMES = "髙﨑邉邊齋齊濵濱澤";

  private final List<String> classes;
  private final List<String> shapes;

  Vocabulary(List<String> classes) {
    this.classes = List.copyOf(classes);
    this.shapes = classes.stream().map(Lookalikes::shape).toList();
  }

  /** One class a line, lines not trimmed: one of them is a space. */
  static Vocabulary read(Path file) throws IOException {
    return new Vocabulary(Files.readString(file, StandardCharsets.UTF_8).lines().toList());
  }

  int size() {
    return classes.size();
  }

  String text(int k) {
    return classes.get(k);
  }

  /** Whether two classes look the same on paper. */
  boolean alike(int a, int b) {
    return a == b || shapes.get(a).equals(shapes.get(b));
  }

  /**
   * What is added to the score of each class where something is expected: nothing for most, a little less than nothing
   * for characters hardly anybody writes (training showed all alike), no chance for what may not stand there. Blank and
   * space always may.
   */
  float[] bias(Expectation expectation) {
    float[] out = new float[classes.size()];
    for (int k = 1; k < out.length; k++) {
      String character = classes.get(k);
      boolean may = character.isBlank() || expectation.allows(character);
      out[k] = !may ? Float.NEGATIVE_INFINITY : KanjiLevel.rare(character) && !FREQUENT_IN_NAMES.contains(character) ? RARE : 0;
    }
    return out;
  }
}
