package jp.fumikura.form;

import java.util.regex.Pattern;

/** How titles of forms are worded. */
public final class TitleWords {
  private static final int SHORTEST = 3;
  private static final Pattern KIND = Pattern.compile("(書|届|票|願|簿|表|状|証|調書|申請|申込|届出|報告|請求|記録|連絡|診断書)([((].{1,20}[))])?$");
  private static final Pattern OTHER = Pattern.compile("^[((]?(宛先|あて先|提出先)|様$|殿$|^令和|^平成|関係[))]$|^※|[。、]|市長$|年.*月.*日");

  private TitleWords() {}

  /**
   * Whether this may be a title at all: no addressee, no date, no sentence.
   *
   * @param line without spaces
   */
  public static boolean possible(String line) {
    return line.codePointCount(0, line.length()) >= SHORTEST && !OTHER.matcher(line).find();
  }

  /** Whether it ends as titles end: 書, 届, 票 … */
  public static boolean named(String line) {
    return possible(line) && KIND.matcher(line).find();
  }
}
