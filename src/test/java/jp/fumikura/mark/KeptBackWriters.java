package jp.fumikura.mark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.fumikura.mark.NameSheet.Writer;

/** Who writes the names that are measured by, in turn: typefaces, and makers of handwriting, that nothing was learned from. */
final class KeptBackWriters implements Supplier<Writer> {
  private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);
  private static final List<String> MACHINES = List.of("BIZUDMincho-Regular", "BIZUDPMincho-Regular", "BIZUDGothic-Regular", "BIZUDGothic-Bold", "MTLc3m", "MTLmr3m");
  private static final List<String> HANDS = List.of("setofont", "AoyagiKouzanT", "aoyagi-soseki", "KleeOne-Regular");

  private final List<Writer> writers = new ArrayList<>();
  private int next;

  /** @param folders typefaces are looked for here; those that are not there are left out */
  KeptBackWriters(List<Path> folders) throws IOException {
    for (Path file : files(folders, ".ttf")) {
      String name = file.getFileName().toString().replaceAll("\\.ttf$", "");
      if (MACHINES.contains(name)) {
        machines(name, font(file));
      } else if (HANDS.contains(name)) {
        hands(name, font(file));
      }
    }
  }

  private static List<Path> files(List<Path> folders, String end) throws IOException {
    List<Path> out = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.find(folder, 8, (p, a) -> p.toString().endsWith(end))) {
        out.addAll(all.sorted().toList());
      }
    }
    return out;
  }

  private static Font font(Path file) throws IOException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException e) {
      throw new IOException("font " + file, e);
    }
  }

  private void machines(String name, Font font) {
    writers.add(new Writer("printed " + name, NameEntry.PRINT, (out, text, place, r) -> {
      out.setColor(new Color(30, 30, 32));
      new NameMachines(out, r).print(font, text, place);
    }));
    writers.add(new Writer("stamped " + name, NameEntry.STAMP, (out, text, place, r) -> new NameMachines(out, r).stamp(font, text, place, r.nextInt(3) == 0 ? new Color(35, 35, 100) : new Color(30, 30, 34))));
    writers.add(new Writer("signed " + name, NameEntry.HAND, (out, text, place, r) -> signed(out, font, text, place, r)));
  }

  private void hands(String name, Font font) {
    writers.add(new Writer("neat " + name, NameEntry.HAND, (out, text, place, r) -> neat(out, font, text, place, r)));
    writers.add(new Writer("as it is " + name, NameEntry.HAND, (out, text, place, r) -> asItIs(out, font, text, place, r)));
    writers.add(new Writer("signed " + name, NameEntry.HAND, (out, text, place, r) -> signed(out, font, text, place, r)));
  }

  @Override
  public Writer get() {
    return writers.get(next++ % writers.size());
  }

  /** Adds a writer of strokes known point by point. */
  void add(Writer writer) {
    writers.add(writer);
  }

  /** What a printer makes of a typeface drawn after a hand. */
  private static void asItIs(Graphics2D out, Font font, String text, Rectangle2D place, Random random) {
    double size = Math.min(place.getHeight() * (0.5 + 0.4 * random.nextDouble()), (place.getWidth() - 2) / text.length());
    out.setColor(new Color(30, 32, 40));
    out.setFont(font.deriveFont((float) size));
    out.drawString(text, (float) place.getX() + 1, (float) (place.getCenterY() + size * 0.37));
  }

  /** As one writes in a form: characters a little apart, a little up and down, none quite like another. */
  private static void neat(Graphics2D out, Font font, String text, Rectangle2D place, Random random) {
    double size = Math.min(place.getHeight() * (0.45 + 0.45 * random.nextDouble()), (place.getWidth() - 3) / (text.length() + 1));
    out.setColor(new Color(25, 28, 40 + random.nextInt(60)));
    double x = place.getX() + 1;
    for (char c : text.toCharArray()) {
      AffineTransform at = AffineTransform.getTranslateInstance(x, place.getCenterY() + size * (0.37 + 0.05 * (random.nextDouble() - 0.5)));
      at.rotate(0.06 * (random.nextDouble() - 0.5));
      at.scale(1 + 0.12 * (random.nextDouble() - 0.5), 1 + 0.12 * (random.nextDouble() - 0.5));
      out.fill(at.createTransformedShape(font.deriveFont((float) size).createGlyphVector(PLAIN, String.valueOf(c)).getOutline()));
      x += size * (0.95 + 0.1 * random.nextDouble());
    }
  }

  /** Slanted, run together, underlined by the last stroke. */
  private static void signed(Graphics2D out, Font font, String text, Rectangle2D place, Random random) {
    String name = text.replace("　", "");
    double size = Math.min(place.getHeight() * 0.9, (place.getWidth() - 2) / (name.length() * 0.85 + 0.6));
    out.setColor(new Color(28, 30, 44));
    double tilt = -0.02 - 0.05 * random.nextDouble();
    double x = place.getX() + 2;
    double y = place.getCenterY() + size * 0.36;
    for (char c : name.toCharArray()) {
      AffineTransform at = AffineTransform.getTranslateInstance(x, y + size * 0.12 * (random.nextDouble() - 0.5));
      at.rotate(tilt + 0.16 * (random.nextDouble() - 0.5));
      at.shear(-0.15 - 0.15 * random.nextDouble(), 0.06 * (random.nextDouble() - 0.5));
      at.scale(0.9 + 0.25 * random.nextDouble(), 0.85 + 0.25 * random.nextDouble());
      out.fill(at.createTransformedShape(font.deriveFont((float) size).createGlyphVector(PLAIN, String.valueOf(c)).getOutline()));
      x += size * 0.85;
      y += size * 0.85 * tilt;
    }
    Path2D last = new Path2D.Double();
    last.moveTo(x - size, y - size * 0.2);
    last.curveTo(x + size * 0.3, y - size * 0.1, x, y + size * 0.25, x - size * (1 + random.nextDouble()), y + size * 0.15);
    out.setStroke(new BasicStroke(0.35f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    out.draw(last);
  }
}
