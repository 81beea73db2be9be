package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two engines behind one face: the first reads everything, the second is asked about the lines the first doubts, in a
 * field sooner than elsewhere, for there an error costs most. What both say weighs more than what one says.
 */
public final class SecondOpinion implements LineEngine {
  /** A line with every character at least so sure needs no second opinion. */
  private static final double SURE = 0.7;
  /** Nor does a field whose characters may only be some: of 955 lines of fields the other 841 came out the same (measurements, 30 November 2026). */
  private static final double FIELD_SURE = 0.97;

  private final LineEngine first;
  private final LineEngine second;

  /** Both are closed with this. */
  public SecondOpinion(LineEngine first, LineEngine second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public String name() {
    return "both";
  }

  @Override
  public List<LineReading> read(List<LineImage> lines) {
    List<LineReading> out = new ArrayList<>(first.read(lines));
    int[] doubted = IntStream.range(0, lines.size()).filter(i -> doubted(lines.get(i), out.get(i))).toArray();
    List<LineReading> opinions = second.read(Arrays.stream(doubted).mapToObj(lines::get).toList());
    for (int i = 0; i < doubted.length; i++) {
      out.set(doubted[i], Consensus.of(out.get(doubted[i]), within(lines.get(doubted[i]).expectation(), opinions.get(i)), second::knows));
    }
    return out;
  }

  private static boolean doubted(LineImage line, LineReading reading) {
    double sure = line.expectation() == Expectation.ANYTHING ? SURE : FIELD_SURE;
    return reading.glyphs().isEmpty() || reading.glyphs().stream().anyMatch(g -> g.confidence() < sure);
  }

  /** Characters that may not stand there weigh nothing; that something stood there does. */
  private static LineReading within(Expectation expectation, LineReading opinion) {
    return new LineReading(opinion.text(), opinion.confidence(), opinion.glyphs().stream()
        .map(g -> expectation.allows(g.text()) ? g : new Glyph(g.text(), g.box(), 0, g.candidates())).toList());
  }

  @Override
  public void close() {
    first.close();
    second.close();
  }
}
