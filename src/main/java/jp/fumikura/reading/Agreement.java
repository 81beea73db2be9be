package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.text.Folding;
import jp.fumikura.text.JapaneseSpaces;

/** Two engines asked the same: where they agree both vouch for it, where they differ the surer one speaks, doubted. */
public final class Agreement implements LineEngine {
  /** How much of its confidence the surer engine keeps against another's word. */
  private static final double DOUBT = 0.5;

  private final LineEngine first;
  private final LineEngine second;

  /** On equal confidence the first is believed. Both are closed with this. */
  public Agreement(LineEngine first, LineEngine second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public String name() {
    return "both";
  }

  @Override
  public List<LineReading> read(List<LineImage> lines) {
    List<LineReading> one = first.read(lines);
    List<LineReading> two = second.read(lines);
    List<LineReading> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      out.add(judged(one.get(i), two.get(i)));
    }
    return out;
  }

  private static LineReading judged(LineReading one, LineReading two) {
    LineReading surer = two.confidence() > one.confidence() ? two : one;
    if (key(one).equals(key(two))) {
      return new LineReading(surer.text(), 1 - (1 - one.confidence()) * (1 - two.confidence()), surer.glyphs());
    }
    return new LineReading(surer.text(), DOUBT * surer.confidence(), surer.glyphs());
  }

  private static String key(LineReading reading) {
    return JapaneseSpaces.close(Folding.fold(reading.text())).replace(" ", "");
  }

  @Override
  public void close() {
    first.close();
    second.close();
  }
}
