package jp.fumikura.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.fumikura.page.Box;
import jp.fumikura.text.FoldedText;

/**
 * The lines of one page as one text, so that a word broken across two lines (共有ファイルサー↵バ) is one word again, with
 * the way back from every character to its line and box.
 */
public final class JoinedLines {
  private final List<IndexedLine> lines;
  private final int[] lineStarts;
  private final String text;
  private final FoldedText folded;

  public JoinedLines(List<IndexedLine> lines) {
    this.lines = List.copyOf(lines);
    this.lineStarts = new int[lines.size() + 1];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      lineStarts[i] = all.length();
      all.append(lines.get(i).text()).append('\n');
    }
    lineStarts[lines.size()] = all.length();
    this.text = all.toString();
    this.folded = FoldedText.of(text);
  }

  /** The text for analysis: folded, line ends between Japanese characters closed. */
  public String searchable() {
    return folded.folded();
  }

  /** Start and end in the written text of every place where one of the keys stands, in order, without overlaps. */
  public List<int[]> find(Set<String> keys) {
    TreeSet<int[]> found = new TreeSet<>((a, b) -> a[0] != b[0] ? a[0] - b[0] : b[1] - a[1]);
    for (String key : keys) {
      for (int at = folded.folded().indexOf(key); at >= 0 && !key.isEmpty(); at = folded.folded().indexOf(key, at + 1)) {
        found.add(new int[] {folded.originalStart(at), folded.originalStart(at + key.length())});
      }
    }
    return withoutOverlaps(found);
  }

  private static List<int[]> withoutOverlaps(Set<int[]> found) {
    List<int[]> out = new ArrayList<>();
    for (int[] place : found) {
      if (out.isEmpty() || place[0] >= out.getLast()[1]) {
        out.add(place);
      }
    }
    return out;
  }

  /** The piece of text around a found place, line ends shown as nothing between Japanese characters. */
  public Snippet snippet(int[] place, int around) {
    int from = Math.max(0, place[0] - around);
    int to = Math.min(text.length(), place[1] + around);
    return new Snippet(lineAt(place[0]).page(), oneLine(text.substring(from, place[0])), oneLine(text.substring(place[0], place[1])), oneLine(text.substring(place[1], to)));
  }

  private static String oneLine(String piece) {
    return piece.replace('\n', ' ').strip();
  }

  /** One box for each line the place touches, in scan pixels. */
  public List<MarkedWord> boxes(int[] place) {
    List<MarkedWord> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int from = Math.max(place[0], lineStarts[i]) - lineStarts[i];
      int to = Math.min(place[1], lineStarts[i + 1] - 1) - lineStarts[i];
      if (from < to) {
        out.add(new MarkedWord(lines.get(i).page(), part(lines.get(i), from, to)));
      }
    }
    return out;
  }

  private IndexedLine lineAt(int position) {
    int i = java.util.Arrays.binarySearch(lineStarts, position);
    return lines.get(Math.min(lines.size() - 1, i >= 0 ? i : -i - 2));
  }

  /** Characters share the line by their usual widths: Latin letters and digits take half. */
  private static Box part(IndexedLine line, int from, int to) {
    double all = Math.max(0.5, width(line.text(), 0, line.text().length()));
    double start = width(line.text(), 0, from) / all;
    double end = width(line.text(), 0, to) / all;
    Box b = line.box();
    return line.vertical()
        ? Box.between(b.x(), (int) (b.y() + start * b.height()), b.right(), (int) Math.ceil(b.y() + end * b.height()))
        : Box.between((int) (b.x() + start * b.width()), b.y(), (int) Math.ceil(b.x() + end * b.width()), b.bottom());
  }

  private static double width(String text, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += text.charAt(i) < 0x100 ? 0.5 : 1;
    }
    return sum;
  }
}
