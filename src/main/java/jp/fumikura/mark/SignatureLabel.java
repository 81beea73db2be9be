package jp.fumikura.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fumikura.page.Box;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.TextLine;

/** Words printed where somebody is to sign. What is signed on the same line is read with them as one line and is no part of them. */
final class SignatureLabel {
  /** A line that asks for a signature (署 is often misread). */
  private static final String ASKS = "[署著暑]名|[者人](者|[寺園賭薯諸])名|^[賭園薯暑曙寺]名$|自[署著暑賭睹]|直筆|(又は|または)記名.?[押捺擦捧]";
  private static final Pattern ASKING = Pattern.compile(ASKS);
  /** (署名) and (自署) in small print, as engines misread them: 署 comes out as anything, but not as what else stands before 名 in brackets. */
  private static final Pattern MISREAD =
      Pattern.compile("[(\\[〔〈]([^氏記件品社店地学校役姓題曲人国県町村業職種病薬駅科課局部班組法書別通仮本戸実旧]名|[自目白][^分己宅営国由家動費治力衛])[)\\]〕〉]?");
  private static final Pattern SENTENCE = Pattern.compile("[。、]|くださ|下さ|場合|こと|不要|省略|ません|ます|でも|すれば|する|した|について|による|差し支え|認める|代理|とき|もの");
  /** From the bracket before the words, or the start of the line, to the end of what still belongs to them. */
  private static final Pattern PRINTED = Pattern.compile("(^[^(]*|[(][^()]*?)(" + ASKS + ")(欄|[(]?(又は|または|記名|自署|署名)|[押捺擦捧]|印|[)\\]〕〉])*");

  private SignatureLabel() {}

  /** Whether a line asks for a signature, and is no sentence about one. */
  static boolean is(TextLine line) {
    String key = Words.key(line.text());
    return key.length() <= 30 && (ASKING.matcher(key).find() || MISREAD.matcher(key).matches())
        && !SENTENCE.matcher(key.replaceAll("記名.?[押捺擦捧]印|(又は|または)", "")).find();
  }

  /** Where the printed words of such a line stand; all of the line where they cannot be told from the rest. */
  static Box printed(TextLine line) {
    Matcher words = PRINTED.matcher(Words.key(line.text()));
    return words.find() ? part(line, words.start(), words.end()) : line.box();
  }

  /** The box of the characters that {@link Words#key} counts from {@code start} to {@code end}. */
  private static Box part(TextLine line, int start, int end) {
    StringBuilder before = new StringBuilder();
    List<Box> part = new ArrayList<>();
    for (Glyph glyph : line.glyphs()) {
      int at = Words.key(before.toString()).length();
      before.append(glyph.text());
      if (at >= start && at < end && Words.key(before.toString()).length() > at) {
        part.add(glyph.box());
      }
    }
    return part.stream().reduce(Box::union).orElse(line.box());
  }
}
