package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.Answer.Option;
import jp.fumikura.reading.PrintedRow.Word;

/**
 * The answers given on a page by circles round printed words and by ticks in printed boxes, whatever the form (domain.md §4). Words that are
 * always choices (男・女) are an answer even where nothing is circled; others are one where something is.
 */
public final class Answers {
  private static final String BOXES = "□☑■";
  private static final String EMPTY_BOX = "□";
  private static final Set<String> ALWAYS = Set.of("明", "大", "昭", "平", "令", "明治", "大正", "昭和", "平成", "令和", "男", "女", "有", "無", "要", "不要", "可", "否", "済", "未",
      "はい", "いいえ", "午前", "午後", "普通", "当座", "貯蓄", "本人", "代理人", "希望する", "希望しない", "同意する", "同意しない", "該当", "非該当");
  private static final int LONGEST_WORD = 12;
  private static final double TICKED = 0.95;
  private static final double CIRCLED = 0.9;
  private static final double NOTHING_CIRCLED = 0.6;
  /** Two rings among words of which people choose one. */
  private static final double SEVERAL = 0.5;

  private final PageText text;
  private final List<PrintedRow> rows;

  private Answers(List<Cell> cells, PageText text) {
    this.text = text;
    this.rows = PrintedRow.of(text, cells);
  }

  /** From top to bottom. */
  public static List<Answer> of(PreparedPage page, PageText text) {
    return of(page.cells(), text);
  }

  static List<Answer> of(List<Cell> cells, PageText text) {
    Answers answers = new Answers(cells, text);
    return Stream.concat(answers.ticked().stream(), answers.rows.stream().flatMap(r -> answers.circled(r).stream())).sorted(Comparator.comparingInt(a -> a.box().y())).toList();
  }

  /** Boxes of one cell make one answer, on open paper those of one row. */
  private List<Answer> ticked() {
    Map<Object, List<PrintedRow>> together = new LinkedHashMap<>();
    for (PrintedRow row : rows) {
      if (row.glyphs().stream().anyMatch(g -> BOXES.contains(g.text()))) {
        together.computeIfAbsent(row.cell().<Object>map(c -> c).orElse(row), k -> new ArrayList<>()).add(row);
      }
    }
    return together.values().stream().flatMap(r -> ticked(r).stream()).toList();
  }

  private Optional<Answer> ticked(List<PrintedRow> rows) {
    List<Option> options = new ArrayList<>();
    String label = "";
    boolean printedSigns = true;
    for (PrintedRow row : rows) {
      List<List<Glyph>> parts = atBoxes(row.glyphs());
      label = label.isEmpty() && parts.size() > 1 ? PrintedRow.word(parts.getFirst(), false).text() : label;
      for (List<Glyph> part : parts) {
        String sign = part.getFirst().text();
        if (BOXES.contains(sign) && part.size() > 1) {
          printedSigns &= sign.equals("■");
          options.add(new Option(PrintedRow.word(part.subList(1, part.size()), false).text(), PrintedRow.word(part, false).box(), !sign.equals(EMPTY_BOX)));
        }
      }
    }
    if (options.isEmpty() || printedSigns) {
      return Optional.empty();
    }
    String before = label.isEmpty() || BOXES.contains(label.substring(0, 1)) ? "" : label;
    return Optional.of(answer(before, rows.getFirst(), options, TICKED));
  }

  /** What stands before the first box, then each box with what follows it. */
  private static List<List<Glyph>> atBoxes(List<Glyph> glyphs) {
    List<List<Glyph>> out = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (out.isEmpty() || BOXES.contains(glyph.text())) {
        out.add(new ArrayList<>());
      }
      out.getLast().add(glyph);
    }
    return out;
  }

  private List<Answer> circled(PrintedRow row) {
    List<Answer> out = new ArrayList<>();
    for (List<Word> group : groups(row)) {
      List<Option> options = whole(group).stream().map(w -> new Option(w.text(), w.box(), ring(w).isPresent())).toList();
      long chosen = options.stream().filter(Option::chosen).count();
      if (chosen > 0 || options.stream().allMatch(o -> ALWAYS.contains(o.text()))) {
        int at = row.words().indexOf(group.getFirst());
        String before = at > 0 ? row.words().get(at - 1).text() : "";
        out.add(answer(before, row, options, chosen == 0 ? NOTHING_CIRCLED : chosen == 1 ? CIRCLED : SEVERAL));
      }
    }
    return out;
  }

  /** Pieces of a word within one ring made one. */
  private List<Word> whole(List<Word> group) {
    List<Word> out = new ArrayList<>();
    for (Word word : group) {
      boolean piece = !out.isEmpty() && ring(word).isPresent() && ring(word).equals(ring(out.getLast()));
      Word before = piece ? out.removeLast() : word;
      out.add(piece ? new Word(before.text() + word.text(), before.box().union(word.box()), before.joined()) : word);
    }
    return out;
  }

  private Optional<Box> ring(Word word) {
    return text.rings().stream().filter(r -> r.contains(word.box().centreX(), word.box().centreY())).findFirst();
  }

  /** Short words that signs part make a group; where there are no signs, all words of a cell, or those that are always choices. */
  private static List<List<Word>> groups(PrintedRow row) {
    List<List<Word>> out = new ArrayList<>();
    boolean all = !row.separated() && row.cell().isPresent();
    for (Word word : row.words()) {
      boolean choices = !out.isEmpty() && ALWAYS.contains(word.text()) && ALWAYS.contains(out.getLast().getLast().text());
      if (!out.isEmpty() && (row.separated() ? word.joined() : all || choices)) {
        out.getLast().add(word);
      } else {
        out.add(new ArrayList<>(List.of(word)));
      }
    }
    return out.stream().map(Answers::withoutLabel).filter(g -> g.size() > 1 && g.stream().allMatch(Answers::mayBeChosen)).toList();
  }

  /** 性別 男・女: where all but the first are always choices, the first asks. */
  private static List<Word> withoutLabel(List<Word> group) {
    List<Word> rest = group.subList(1, group.size());
    return !ALWAYS.contains(group.getFirst().text()) && rest.size() > 1 && rest.stream().allMatch(w -> ALWAYS.contains(w.text())) ? rest : group;
  }

  private static boolean mayBeChosen(Word word) {
    return word.text().length() <= LONGEST_WORD && !BOXES.contains(word.text().substring(0, 1));
  }

  private Answer answer(String before, PrintedRow row, List<Option> options, double confidence) {
    Box box = options.stream().map(Option::box).reduce(Box::union).orElseThrow();
    return new Answer(before.isEmpty() ? beside(row) : before, options, box, confidence);
  }

  /** The words of the cell on the left, or on open paper of the line on the left. */
  private String beside(PrintedRow row) {
    Box place = row.cell().map(Cell::box).orElse(row.box());
    return rows.stream().filter(r -> !r.equals(row) && r.cell().isPresent() == row.cell().isPresent()).filter(r -> {
      Box other = r.cell().map(Cell::box).orElse(r.box());
      return other.centreX() < place.x() && other.y() < place.centreY() && other.bottom() > place.centreY();
    }).max(Comparator.comparingDouble(r -> r.box().right())).map(r -> PrintedRow.word(r.glyphs(), false).text()).orElse("");
  }
}
