package jp.fumikura.bench.forms;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.mark.MarkState;
import jp.fumikura.mark.NameEntry;
import jp.fumikura.sample.drawing.Sheet;

/** Prints a sheet, has it filled, sealed and signed by made people, and scans it: moved, tilted, stretched, blurred, grey, noisy, as JPEG. */
final class ScanMaker {
  static final Color VERMILION = new Color(206, 58, 44);
  static final Color PEN = new Color(30, 32, 40);

  private final Faces faces;

  ScanMaker(Faces faces) {
    this.faces = faces;
  }

  /** As it lies in the tray: nothing filled in. */
  MadeScan blank(Sheet sheet, long seed) {
    return scan(sheet, seed, false);
  }

  MadeScan filled(Sheet sheet, long seed) {
    return scan(sheet, seed, true);
  }

  private MadeScan scan(Sheet sheet, long seed, boolean filled) {
    Random random = new Random(seed);
    MadeScan.Looks looks = new MadeScan.Looks(random.nextInt(3) == 0 ? 200 : 300, random.nextInt(4) != 0, filled && random.nextInt(6) == 0, MadeScan.Wear.any(random));
    double scale = looks.dpi() / 25.4;
    BufferedImage image = new BufferedImage((int) Math.round(210 * scale), (int) Math.round(297 * scale), BufferedImage.TYPE_3BYTE_BGR);
    AffineTransform map = AffineTransform.getScaleInstance(scale, scale);
    map.translate(105 + 3 * random.nextGaussian(), 148.5 + 3 * random.nextGaussian());
    map.rotate(Math.toRadians(0.7 * random.nextGaussian()));
    map.scale(1 + 0.004 * random.nextGaussian(), 1 + 0.004 * random.nextGaussian());
    map.translate(-105, -148.5);
    Graphics2D out = graphics(image, map);
    SheetPainter painter = new SheetPainter(out);
    painter.paint(sheet, one(faces.print(), random), one(faces.print(), random));
    List<MadeScan.Truth> marks = new ArrayList<>();
    if (filled) {
      Font written = one(faces.write(), random);
      new Filling(out, painter, random, written, one(faces.print(), random), new Pen(out, random, written, looks.wear())).fill(sheet, looks, marks);
    } else {
      sheet.page().marks().forEach(m -> marks.add(new MadeScan.Truth(m, MarkState.BLANK)));
    }
    out.dispose();
    return new MadeScan(Glass.scan(image, looks, random), map, marks, looks);
  }

  private static Graphics2D graphics(BufferedImage image, AffineTransform map) {
    Graphics2D out = image.createGraphics();
    out.setColor(Color.WHITE);
    out.fillRect(0, 0, image.getWidth(), image.getHeight());
    out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    out.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    out.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    out.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    out.transform(map);
    return out;
  }

  private static Font one(List<Font> fonts, Random random) {
    return fonts.get(random.nextInt(fonts.size()));
  }

  /** What people put on a form. */
  private record Filling(Graphics2D out, SheetPainter painter, Random random, Font face, Font typeface, Pen pen) {
    void fill(Sheet sheet, MadeScan.Looks looks, List<MadeScan.Truth> marks) {
      Words words = new Words(random);
      wear(sheet, looks.wear(), words);
      for (FieldPlace field : sheet.page().fields()) {
        if (random.nextInt(5) > 0 && field.choices().isEmpty() && !signed(sheet, field)) {
          write(field.place(), field.type().equals("nameKanji") ? words.name() : field.type().equals("jpDate") ? "" : words.value(), face);
        }
      }
      for (MarkPlace mark : sheet.page().marks()) {
        marks.add(put(mark, words));
      }
      if (looks.stampedTitle()) {
        dateStamp(60 + 80 * random.nextDouble(), 20 + 6 * random.nextDouble(), random.nextInt(3) == 0 ? new Color(60, 60, 120) : VERMILION);
      }
    }

    /** Seals of the back, or red print across the places to seal. */
    private void wear(Sheet sheet, MadeScan.Wear wear, Words words) {
      if (wear == MadeScan.Wear.SHOW_THROUGH) {
        for (int i = 0; i < 4; i++) {
          pen.throughPaper(25 + 160 * random.nextDouble(), 40 + 200 * random.nextDouble(), words.familyName());
        }
      } else if (wear == MadeScan.Wear.RED_PRINT) {
        sheet.page().marks().stream().filter(m -> m.kind() == MarkKind.SEAL_FIELD && m.role() == MarkRole.FILER).forEach(m -> redPrint(m.place()));
      }
    }

    /** A red rule a little below the mark and a red word left of it, as on forms printed in two colours. */
    private void redPrint(Place p) {
      out.setColor(VERMILION);
      out.setStroke(new BasicStroke(0.25f));
      double y = p.y() + p.height() + 1 + 2.5 * random.nextDouble();
      out.draw(new Line2D.Double(p.x() - 45, y, p.x() + p.width() + 6, y));
      painter.text("朱肉で押印", p.x() - 20, p.y() + 1, 2.6, 0, face, VERMILION);
    }

    private static boolean signed(Sheet sheet, FieldPlace field) {
      return sheet.page().marks().stream().anyMatch(m -> m.kind() == MarkKind.SIGNATURE_FIELD && m.place().equals(field.place()));
    }

    private MadeScan.Truth put(MarkPlace mark, Words words) {
      if (random.nextInt(5) < 2) {
        return new MadeScan.Truth(mark, MarkState.BLANK);
      }
      if (mark.kind() == MarkKind.SIGNATURE_FIELD) {
        return named(mark, words.name());
      }
      Place p = mark.place();
      double x = p.x() + p.width() / 2 + 1.2 * random.nextGaussian();
      double y = p.y() + p.height() / 2 + 1.2 * random.nextGaussian();
      if (mark.role() == MarkRole.OFFICE && p.width() > 20) {
        dateStamp(x, y, VERMILION);
      } else {
        pen.seal(x, y, words.familyName());
      }
      return new MadeScan.Truth(mark, MarkState.IMPRINT);
    }

    /** Most sign; some have their name printed, or stamp it, which is for a person to see. */
    private MadeScan.Truth named(MarkPlace mark, String name) {
      Place p = mark.place();
      int lot = random.nextInt(10);
      if (lot < 6) {
        pen.sign(p.x(), p.y(), p.width(), p.height(), name);
        return new MadeScan.Truth(mark, MarkState.SIGNATURE, Optional.of(NameEntry.HAND));
      }
      pen.byMachine(typeface, p, name, lot < 8);
      return new MadeScan.Truth(mark, MarkState.UNCERTAIN, Optional.of(lot < 8 ? NameEntry.STAMP : NameEntry.PRINT));
    }

    private void write(Place p, String text, Font font) {
      double size = Math.min(4.2, Math.min(p.height() * 0.6, p.width() / (text.length() + 1)));
      painter.text(text, p.x() + 1 + random.nextDouble(), p.y() + (p.height() - size) / 2 + 0.3 * random.nextGaussian(), size, 0, font, PEN);
    }

    private void dateStamp(double x, double y, Color ink) {
      out.setColor(ink);
      out.setStroke(new BasicStroke(0.5f));
      out.draw(new Ellipse2D.Double(x - 10, y - 10, 20, 20));
      out.draw(new Line2D.Double(x - 9.4, y - 3, x + 9.4, y - 3));
      out.draw(new Line2D.Double(x - 9.4, y + 3, x + 9.4, y + 3));
      painter.text("6.11." + (10 + random.nextInt(19)), x - 6.5, y - 1.7, 3.4, 0, face, ink);
      painter.text("受付", x - 3.4, y - 7.5, 3.4, 0, face, ink);
      painter.text("市民課", x - 5, y + 4, 3.4, 0, face, ink);
      out.draw(new Rectangle2D.Double(x - 0.1, y, 0.2, 0.2));
    }
  }
}
