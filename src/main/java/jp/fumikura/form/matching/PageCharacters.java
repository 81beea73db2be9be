package jp.fumikura.form.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.fumikura.form.index.Bigrams;
import jp.fumikura.page.Box;
import jp.fumikura.page.Resolution;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;
import jp.fumikura.text.LookAlikes;

/** All characters of a page as comparison keys with their centres in millimetres of the page; line by line. */
public final class PageCharacters {
  private final StringBuilder chars = new StringBuilder();
  private float[] x = new float[512];
  private float[] y = new float[512];
  private float[] confidence = new float[512];
  private int[] line = new int[512];
  private final List<String> lines = new ArrayList<>();
  private final Map<Integer, int[]> places = new HashMap<>();

  public PageCharacters(PageText text, Resolution resolution) {
    for (TextLine read : text.lines()) {
      int from = chars.length();
      if (read.glyphs().isEmpty()) {
        spread(read, resolution);
      } else {
        read.glyphs().forEach(g -> add(LookAlikes.key(g.text()), g.box(), g.confidence(), resolution));
      }
      lines.add(chars.substring(from));
    }
    for (int i = 0; i + 1 < chars.length(); i++) {
      if (line[i] == line[i + 1]) {
        remember(Bigrams.pair(chars.charAt(i), chars.charAt(i + 1)), i);
      }
    }
  }

  /** Where an engine knows only the line, its characters stand at even steps, half-width ones at half. */
  private void spread(TextLine read, Resolution resolution) {
    double total = read.text().chars().mapToDouble(PageCharacters::width).sum();
    double done = 0;
    Box b = read.box();
    for (int i = 0; i < read.text().length(); i++) {
      double step = width(read.text().charAt(i));
      int from = (int) Math.round(done / total * (read.vertical() ? b.height() : b.width()));
      int to = (int) Math.round((done + step) / total * (read.vertical() ? b.height() : b.width()));
      Box box = read.vertical() ? new Box(b.x(), b.y() + from, b.width(), to - from) : new Box(b.x() + from, b.y(), to - from, b.height());
      add(LookAlikes.key(read.text().substring(i, i + 1)), box, read.confidence(), resolution);
      done += step;
    }
  }

  private static double width(int c) {
    return c < 0x100 || c >= 0xff61 && c <= 0xff9f ? 0.5 : 1;
  }

  private void add(String key, Box box, double sure, Resolution resolution) {
    for (int i = 0; i < key.length(); i++) {
      int n = chars.length();
      if (n == x.length) {
        x = Arrays.copyOf(x, n * 2);
        y = Arrays.copyOf(y, n * 2);
        confidence = Arrays.copyOf(confidence, n * 2);
        line = Arrays.copyOf(line, n * 2);
      }
      chars.append(key.charAt(i));
      x[n] = (float) resolution.mm(box.centreX());
      y[n] = (float) resolution.mm(box.centreY());
      confidence[n] = (float) sure;
      line[n] = lines.size();
    }
  }

  private void remember(int pair, int at) {
    int[] known = places.get(pair);
    if (known == null) {
      places.put(pair, new int[] {1, at, 0, 0});
      return;
    }
    int n = known[0] + 1;
    int[] more = n == known.length ? Arrays.copyOf(known, n * 2) : known;
    more[0] = n;
    more[n] = at;
    places.put(pair, more);
  }

  /** Comparison keys of the lines. */
  public List<String> lineKeys() {
    return lines;
  }

  int size() {
    return chars.length();
  }

  char at(int i) {
    return chars.charAt(i);
  }

  float x(int i) {
    return x[i];
  }

  float y(int i) {
    return y[i];
  }

  float confidence(int i) {
    return confidence[i];
  }

  int line(int i) {
    return line[i];
  }

  /** How often and where the pair begins: a count, then so many positions; null where it does not. */
  int @org.jspecify.annotations.Nullable [] places(int pair) {
    return places.get(pair);
  }
}
