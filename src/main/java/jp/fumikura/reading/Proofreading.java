package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.fumikura.text.NameVariants;

/**
 * Another engine's readings, its doubtful characters chosen by the words they would make: 訪問 rather than 訪間. Only
 * kanji and kana are touched, only where the engine itself thought of the other character, and only in what may hold
 * anything; numbers and fields of a type are left as they are.
 */
public final class Proofreading implements LineEngine {
  /** A character so sure is not looked at. */
  private static final double SURE = 0.995;
  /** How much of what the words say counts: their costs were learned from newspapers, not from forms. */
  private static final double WEIGHT = 0.3;
  /** Words make a character at most so much likelier, in nats: names and rare words must not be talked away. */
  private static final double MOST = 4;
  /** Characters to either side that are looked at. */
  private static final int AROUND = 8;

  private final LineEngine engine;
  private final LanguageModel words;

  /** A character that may stand at a place, and how likely picture and words make it together (a logarithm). */
  private record Choice(String text, double score) {}

  /** @param engine closed with this */
  public Proofreading(LineEngine engine, LanguageModel words) {
    this.engine = engine;
    this.words = words;
  }

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public boolean knows(String character) {
    return engine.knows(character);
  }

  @Override
  public List<LineReading> read(List<LineImage> lines) {
    List<LineReading> out = new ArrayList<>(engine.read(lines));
    for (int i = 0; i < out.size(); i++) {
      if (lines.get(i).expectation() == Expectation.ANYTHING) {
        out.set(i, proofread(out.get(i)));
      }
    }
    return out;
  }

  private LineReading proofread(LineReading reading) {
    LineReading now = reading;
    for (int i = 0; i < reading.glyphs().size(); i++) {
      Glyph glyph = reading.glyphs().get(i);
      if (glyph.confidence() < SURE && isWriting(glyph.text()) && !options(glyph).isEmpty()) {
        now = chosen(now, i);
      }
    }
    return now;
  }

  /** The line with its i-th character as picture and words want it. */
  private LineReading chosen(LineReading line, int i) {
    Glyph glyph = line.glyphs().get(i);
    int at = place(line, i);
    if (at < 0) {
      return line;
    }
    double own = surprise(line.text(), at, glyph.text(), glyph.text());
    List<Choice> choices = Stream.concat(Stream.of(new Choice(glyph.text(), Math.log(glyph.confidence()))),
        options(glyph).stream().map(c -> new Choice(c.text(), Math.log(c.confidence()) + gain(own - surprise(line.text(), at, glyph.text(), c.text()))))).toList();
    Choice best = choices.stream().max(Comparator.comparingDouble(Choice::score)).orElseThrow();
    double all = choices.stream().mapToDouble(c -> Math.exp(c.score)).sum();
    double rest = Math.max(0, 1 - glyph.confidence() - options(glyph).stream().mapToDouble(Candidate::confidence).sum());
    return line.with(i, at, best.text, Math.exp(best.score) / (all + rest));
  }

  private static double gain(double nats) {
    return Math.clamp(WEIGHT * nats, -MOST, MOST);
  }

  private double surprise(String line, int at, String old, String now) {
    int from = Math.max(0, at - AROUND);
    int to = Math.min(line.length(), at + old.length() + AROUND);
    return words.surprise(line.substring(from, at) + now + line.substring(at + old.length(), to));
  }

  /** Where the i-th character begins in the text, which holds spaces as well. */
  private static int place(LineReading line, int i) {
    int at = 0;
    for (int k = 0; k < i; k++) {
      at = line.text().indexOf(line.glyphs().get(k).text(), at) + line.glyphs().get(k).text().length();
    }
    return line.text().indexOf(line.glyphs().get(i).text(), at);
  }

  /** Other kanji and kana the engine thought of. */
  private static List<Candidate> options(Glyph glyph) {
    return glyph.candidates().stream().filter(c -> isWriting(c.text()) && !settledElsewhere(c.text(), glyph.text())).toList();
  }

  /** Characters of one shape follow their neighbours already; which form of a name's character somebody writes (﨑 or 崎) no dictionary knows. */
  private static boolean settledElsewhere(String one, String other) {
    return Lookalikes.shape(one).equals(Lookalikes.shape(other)) || NameVariants.toCommon(one).equals(NameVariants.toCommon(other));
  }

  private static boolean isWriting(String character) {
    return character.codePoints().allMatch(c -> switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    });
  }

  @Override
  public void close() {
    engine.close();
  }
}
