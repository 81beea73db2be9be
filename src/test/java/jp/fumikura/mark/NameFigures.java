package jp.fumikura.mark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.fumikura.bench.Rate;

/**
 * How often names are taken for written, printed or stamped, by typeface and maker, none of which was learned from: on made pages, through the
 * preparation and the cutting out that every page goes through. {@code java … NameFigures SHEETS SEED FOLDER OF STROKES FOLDERS OF TYPEFACES…};
 * for looking and for measurements.md, not a test.
 */
final class NameFigures {
  private final Map<String, Map<NameEntry, Integer>> said = new TreeMap<>();

  private NameFigures() {}

  public static void main(String[] args) throws IOException {
    Random random = new Random(Long.parseLong(args[1]));
    KeptBackWriters writers = new KeptBackWriters(Stream.of(args).skip(3).map(Path::of).toList());
    StrokeHands strokes = new StrokeHands(Path.of(args[2]));
    if (Files.isDirectory(Path.of(args[2]))) {
      for (double haste : new double[] {0, 0.25, 0.7}) {
        writers.add(new NameSheet.Writer("strokes, haste " + haste, NameEntry.HAND, (out, text, place, r) -> strokes.write(out, strokes.knows(text) ? text : "文倉　太郎", place, r, haste)));
      }
    }
    NameFigures figures = new NameFigures();
    for (int n = 0; n < Integer.parseInt(args[0]); n++) {
      figures.add(NameSheet.of(random, writers, NameTexts.forMeasuring(random)));
    }
    figures.print();
  }

  private void add(NameSheet sheet) {
    for (NameSheet.Name name : sheet.names()) {
      NameEntry entry = NameJudge.of(name.lines(sheet.page()));
      said.computeIfAbsent(name.writer().kind() + " " + name.writer().source(), k -> new EnumMap<>(NameEntry.class)).merge(entry, 1, Integer::sum);
    }
  }

  private void print() {
    said.forEach((writer, counts) -> {
      int all = counts.values().stream().mapToInt(Integer::intValue).sum();
      int machine = List.of(NameEntry.PRINT, NameEntry.STAMP).stream().mapToInt(e -> counts.getOrDefault(e, 0)).sum();
      System.out.printf("%-45s machine %s  %s%n", writer, new Rate(machine, all), counts);
    });
    for (NameEntry truth : List.of(NameEntry.HAND, NameEntry.PRINT, NameEntry.STAMP)) {
      long all = 0;
      long machine = 0;
      for (Map.Entry<String, Map<NameEntry, Integer>> e : said.entrySet()) {
        if (e.getKey().startsWith(truth + " ")) {
          all += e.getValue().values().stream().mapToInt(Integer::intValue).sum();
          machine += e.getValue().getOrDefault(NameEntry.PRINT, 0) + e.getValue().getOrDefault(NameEntry.STAMP, 0);
        }
      }
      System.out.println("all " + truth + ": a machine's " + new Rate(machine, all));
    }
  }
}
