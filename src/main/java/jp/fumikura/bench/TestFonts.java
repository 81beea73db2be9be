package jp.fumikura.bench;

import java.awt.Font;
import java.util.List;
import java.util.Locale;

/** The fonts made forms are printed with: to measure, those kept away from every training and tuning; to tune, others. */
record TestFonts(List<Font> prints, Font hand, String said) {
  private static final List<String> PRINTS = List.of("BIZ UDGothic", "BIZ UDMincho", "MotoyaLCedar", "MotoyaLMaru");
  private static final String HAND = "SetoFont";
  private static final List<String> TUNING_PRINTS = List.of("Noto Sans CJK JP", "Noto Serif CJK JP", "IPAexMincho", "TakaoPGothic");
  private static final String TUNING_HAND = "YOzNXF";

  /** Fonts kept away from every training, or what the system has instead. */
  static TestFonts installed() {
    return of(PRINTS, HAND);
  }

  /** Fonts the net was taught with: whoever looks at single errors looks at these. */
  static TestFonts tuning() {
    return of(TUNING_PRINTS, TUNING_HAND);
  }

  private static TestFonts of(List<String> printed, String written) {
    List<Font> prints = printed.stream().map(TestFonts::font).filter(TestFonts::japanese).toList();
    Font hand = font(written);
    if (prints.isEmpty() || !japanese(hand)) {
      Font any = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
      return new TestFonts(prints.isEmpty() ? List.of(any) : prints, japanese(hand) ? hand : any,
          "test fonts are not all installed (" + String.join(", ", printed) + ", " + written + "): the system's own stand in, figures are not comparable");
    }
    return new TestFonts(prints, hand, "printed in " + String.join(", ", printed) + "; filled in by hand in " + written);
  }

  private static Font font(String name) {
    return new Font(name, Font.PLAIN, 12);
  }

  private static boolean japanese(Font font) {
    return !font.getFamily(Locale.ROOT).equals(Font.DIALOG) && font.canDisplayUpTo("申請書") < 0;
  }
}
