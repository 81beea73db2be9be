package jp.fumikura.bench;

import java.awt.Font;
import java.util.List;
import java.util.Locale;

/** Fonts kept away from every training, or what the system has instead. */
record TestFonts(List<Font> prints, Font hand, String said) {
  private static final List<String> PRINTS = List.of("BIZ UDGothic", "BIZ UDMincho", "MotoyaLCedar", "MotoyaLMaru");
  private static final String HAND = "SetoFont";

  static TestFonts installed() {
    List<Font> prints = PRINTS.stream().map(TestFonts::font).filter(TestFonts::japanese).toList();
    Font hand = font(HAND);
    if (prints.isEmpty() || !japanese(hand)) {
      Font any = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
      return new TestFonts(prints.isEmpty() ? List.of(any) : prints, japanese(hand) ? hand : any,
          "test fonts are not all installed (" + String.join(", ", PRINTS) + ", " + HAND + "): the system's own stand in, figures are not comparable");
    }
    return new TestFonts(prints, hand, "printed in " + String.join(", ", PRINTS) + "; filled in by hand in " + HAND);
  }

  private static Font font(String name) {
    return new Font(name, Font.PLAIN, 12);
  }

  private static boolean japanese(Font font) {
    return !font.getFamily(Locale.ROOT).equals(Font.DIALOG) && font.canDisplayUpTo("申請書") < 0;
  }
}
