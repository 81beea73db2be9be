package jp.fumikura.mark;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.fumikura.form.MarkRole;
import jp.fumikura.page.Box;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;
import jp.fumikura.text.Folding;

/** What the words of a page say about its marks: names of fields, whose they are, and which words only sound like one. */
final class Words {
  /** Marks the receiving office sets itself (domain.md §5.1). */
  private static final Pattern OFFICE = Pattern.compile("受付印?|収受印?|受理印?|受領印|決裁|検印|公印|職印|領収印|出納|担当者?印|担当者?$|係員|係長|課長|部長|局長|次長|補佐|主任|主査|室長|^係$|合議|処理欄|市使用欄|職員記入|市長|町長|村長|知事");
  /** Labels of a place that is a whole box or circle. */
  static final Pattern BOX_LABEL = Pattern.compile("(受付|収受|受理|受領|領収|出納|検|公|職|実|捨|認|割|契|訂正|代表者|代表者?の?|届出|銀行|銀行届出|登録|担当者|登記所?届出)印欄?|[押捺]印欄?|署名欄|受付日付印|日付印");
  /** Guidance printed in or at an empty frame. */
  static final Pattern FRAME = Pattern.compile("枠の?[中内]に.{0,8}(押し|押印|捺印)");
  static final Pattern DESK = Pattern.compile("係|係長|係員|課長|課長補佐|補佐|部長|局長|次長|主任|主査|室長|担当|担当者|合議|決裁|起案|所長|館長|園長|事務局長");
  /** Names of seals that stand where the seal goes, without a box of their own. */
  private static final Pattern SEAL_NAME = Pattern.compile("[(]?(実|代表者|届出|銀行届出|銀行|登録|捨|認|割|訂正)印[)]?");

  private final PageText text;

  Words(PageText text) {
    this.text = text;
  }

  List<TextLine> lines() {
    return text.lines();
  }

  /** Folded, without spaces. */
  static String key(String text) {
    return Folding.fold(text).replaceAll("[\\s　_＿・.．:：]", "");
  }

  /** The key of a line without what engines make of circles and rules around it. */
  static String label(TextLine line) {
    return key(line.text()).replaceAll("^[^\\p{L}(]+|[^\\p{L})]+$", "");
  }

  static boolean namesSeal(String label) {
    return SEAL_NAME.matcher(label).matches();
  }

  static MarkRole role(String words) {
    return OFFICE.matcher(words).find() ? MarkRole.OFFICE : MarkRole.FILER;
  }

  /** The line that holds a point, if any. */
  Optional<TextLine> at(double x, double y) {
    return text.lines().stream().filter(l -> l.box().contains(x, y)).min(Comparator.comparingLong(l -> l.box().area()));
  }
}
