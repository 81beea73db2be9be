package jp.fumikura.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fumikura.form.TitleWords;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;
import jp.fumikura.text.Folding;
import jp.fumikura.text.JapaneseSpaces;

/**
 * What a form says about itself at its head and foot.
 *
 * @param title the largest line near the middle of the upper part; the file's name is better where it is empty
 * @param formNo as printed, e.g. 第3号様式（第5条関係）; empty where none is
 * @param citation the law or rule it names; empty where it names none
 * @param edition as printed, e.g. 令和3年8月改正; empty where none is
 */
public record Headings(String title, String formNo, String citation, String edition) {
  private static final Pattern NUMBER = Pattern.compile("(別記|別紙|別添)?(第[0-9一二三四五六七八九十]+号(の[0-9]+)?(様式|書式)(の[0-9]+)?|様式第?[0-9一二三四五六七八九十]+号?(の[0-9]+)?|別記様式(第[0-9]+号)?(の[0-9]+)?|(別紙|別添)様式[0-9]+(の[0-9]+)?)([((]第[^))]{1,20}関係[))])?");
  private static final Pattern CITATION = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー・]{2,30}(条例|規則|要綱|要領|規程|法|政令|省令|施行令)(施行規則|施行細則|施行令)?第[0-9一二三四五六七八九十]+条(第[0-9]+項)?");
  private static final Pattern EDITION = Pattern.compile("(令和|平成|昭和)([0-9]+|元)年([0-9]+)月([0-9]+日)?(改正|改定|改訂|版|制定|一部改正)");

  public static Headings of(PreparedPage page, PageText text) {
    List<String> all = text.lines().stream().map(l -> spelled(l.text())).toList();
    return new Headings(title(page, text), first(all, NUMBER), first(all, CITATION), first(all, EDITION));
  }

  private static String first(List<String> lines, Pattern pattern) {
    return lines.stream().map(l -> pattern.matcher(Folding.fold(l).replace(" ", ""))).filter(Matcher::find).map(m -> m.group()).findFirst().orElse("");
  }

  static String spelled(String text) {
    return JapaneseSpaces.close(text).strip();
  }

  private static String title(PreparedPage page, PageText text) {
    Optional<TextLine> best = text.lines().stream().filter(l -> !l.vertical() && l.box().bottom() < page.height() * 0.4)
        .max(Comparator.comparingDouble(l -> worth(page, l)));
    return best.filter(l -> worth(page, l) > 0).map(l -> spelled(l.text())).orElse("");
  }

  /** Large, in the middle, high up, and ending as titles end. */
  private static double worth(PreparedPage page, TextLine line) {
    String spelled = spelled(line.text()).replace(" ", "");
    if (!TitleWords.possible(spelled) || NUMBER.matcher(Folding.fold(spelled)).lookingAt()) {
      return 0;
    }
    double size = page.resolution().mm(Math.min(line.box().height(), 1.4 * line.box().width() / spelled.length()));
    boolean inCell = page.cells().stream().anyMatch(c -> c.box().contains(line.box().centreX(), line.box().centreY()));
    double middle = 1 - Math.min(1, Math.abs(line.box().centreX() / page.width() - 0.5) * 2);
    return size * (0.6 + 0.6 * middle) * (TitleWords.named(spelled) ? 1.5 : 1) * (inCell ? 0.5 : 1) * (1.2 - line.box().y() / (double) page.height());
  }
}
