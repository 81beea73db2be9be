package jp.fumikura.survey.draft;

import java.util.Locale;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.Place;

/** A blank drawn from its definition, for forms of which nobody has one: it shows what is printed and nothing of whoever filled the sheet in. */
final class BlankDrawing {
  static final String FILE = "blank.svg";

  private BlankDrawing() {}

  /** All pages below each other, in millimetres. */
  static String svg(FormDefinition form) {
    double width = form.pages().stream().mapToDouble(FormPage::widthMm).max().orElse(210);
    double height = form.pages().stream().mapToDouble(FormPage::heightMm).sum();
    StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$.1fmm\" height=\"%2$.1fmm\" viewBox=\"0 0 %1$.1f %2$.1f\">%n", width, height));
    double top = 0;
    for (FormPage page : form.pages()) {
      out.append(String.format(Locale.ROOT, "<g transform=\"translate(0 %.1f)\">%n", top));
      page.rules().forEach(rule -> out.append(rectangle(rule)));
      page.anchors().forEach(words -> out.append(words(words.text(), words.place())));
      out.append("</g>\n");
      top += page.heightMm();
    }
    return out.append("</svg>\n").toString();
  }

  private static String rectangle(Place p) {
    return String.format(Locale.ROOT, "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>%n", p.x(), p.y(), Math.max(0.2, p.width()), Math.max(0.2, p.height()));
  }

  private static String words(String text, Place p) {
    return String.format(Locale.ROOT, "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%.2f\" textLength=\"%.2f\" lengthAdjust=\"spacingAndGlyphs\">%s</text>%n", p.x(), p.y() + 0.9 * p.height(), p.height(),
        p.width(), text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }
}
