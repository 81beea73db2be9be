package jp.fumikura.pdf.pdfbox;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.fumikura.page.Box;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.TextLine;

/**
 * Cuts a line into runs of characters of about the same pitch. Every character reaches to the beginning of the next one, so that no reader
 * sees a gap and puts a space where nobody wrote one.
 */
final class LineRuns {
  /** Pitches that differ less share a run. */
  private static final double ALIKE = 0.12;

  private LineRuns() {}

  /** A run: its characters, where it begins along the line and how far each character reaches, in prepared pixels. */
  record Run(List<String> characters, double start, double pitch) {}

  static List<Run> of(TextLine line) {
    List<String> characters = characters(line.text());
    if (characters.isEmpty()) {
      return List.of();
    }
    return joined(characters, edges(line, characters));
  }

  /** Characters as people see them: a base with what modifies it is one. */
  static List<String> characters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.JAPANESE);
    breaks.setText(text);
    List<String> out = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      out.add(text.substring(start, end));
    }
    return out;
  }

  private static double[] edges(TextLine line, List<String> characters) {
    double[] byGlyphs = glyphEdges(line, characters);
    return rising(byGlyphs) ? byGlyphs : evenEdges(line, characters);
  }

  /** Where each character begins, and after them where the line ends; NaN where the glyphs do not fit the text. */
  private static double[] glyphEdges(TextLine line, List<String> characters) {
    double[] edges = new double[characters.size() + 1];
    java.util.Arrays.fill(edges, Double.NaN);
    int next = 0;
    double end = 0;
    for (int i = 0; i < characters.size(); i++) {
      if (next < line.glyphs().size() && line.glyphs().get(next).text().equals(characters.get(i))) {
        Box box = glyph(line, next++).box();
        edges[i] = line.vertical() ? box.y() : box.x();
        end = line.vertical() ? box.bottom() : box.right();
      } else if (characters.get(i).isBlank() && i > 0) {
        edges[i] = end;
      }
    }
    edges[characters.size()] = end;
    return next == line.glyphs().size() ? edges : new double[] {Double.NaN};
  }

  private static Glyph glyph(TextLine line, int at) {
    return line.glyphs().get(at);
  }

  private static boolean rising(double[] edges) {
    for (int i = 0; i < edges.length; i++) {
      if (Double.isNaN(edges[i]) || i > 0 && edges[i] < edges[i - 1] + 0.5) {
        return false;
      }
    }
    return edges.length > 1;
  }

  /** The line shared out by width: half-width characters take half of a full one. */
  private static double[] evenEdges(TextLine line, List<String> characters) {
    double[] edges = new double[characters.size() + 1];
    for (int i = 0; i < characters.size(); i++) {
      edges[i + 1] = edges[i] + (characters.get(i).charAt(0) < 0x2000 && !line.vertical() ? 0.5 : 1);
    }
    double from = line.vertical() ? line.box().y() : line.box().x();
    double length = Math.max(1, line.vertical() ? line.box().height() : line.box().width());
    double all = edges[characters.size()];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = from + edges[i] / all * length;
    }
    return edges;
  }

  private static List<Run> joined(List<String> characters, double[] edges) {
    List<Run> runs = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= characters.size(); i++) {
      double mean = (edges[i] - edges[first]) / (i - first);
      boolean ends = i == characters.size() || Math.abs(edges[i + 1] - edges[i] - mean) > ALIKE * mean;
      if (ends) {
        runs.add(new Run(List.copyOf(characters.subList(first, i)), edges[first], mean));
        first = i;
      }
    }
    return runs;
  }
}
