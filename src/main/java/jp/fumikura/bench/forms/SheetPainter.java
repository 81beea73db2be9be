package jp.fumikura.bench.forms;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Stroke;
import jp.fumikura.sample.drawing.Type;

/** Prints a sheet through a graphics context whose unit is a millimetre. */
final class SheetPainter {
  /** For what a typeface has not, as printers do; many lack ㊞. */
  private static final Font MISSING = new Font(Font.SERIF, Font.PLAIN, 1);

  private final Graphics2D out;

  SheetPainter(Graphics2D millimetres) {
    this.out = millimetres;
  }

  void paint(Sheet sheet, Font mincho, Font gothic) {
    for (Stroke stroke : sheet.strokes()) {
      switch (stroke) {
        case Stroke.Text t -> text(t.text(), t.x(), t.top(), t.size(), t.gap(), t.face() == Stroke.Face.MINCHO ? mincho : gothic, Color.BLACK);
        case Stroke.Line l -> {
          pen(l.weight(), l.dotted());
          out.draw(new Line2D.Double(l.x1(), l.y1(), l.x2(), l.y2()));
        }
        case Stroke.Circle c -> {
          pen(c.weight(), c.dotted());
          out.draw(new Ellipse2D.Double(c.x() - c.radius(), c.y() - c.radius(), 2 * c.radius(), 2 * c.radius()));
        }
        case Stroke.Ground g -> {
          out.setColor(new Color((float) g.grey(), (float) g.grey(), (float) g.grey()));
          out.fill(new Rectangle2D.Double(g.x(), g.y(), g.width(), g.height()));
        }
      }
    }
  }

  private void pen(double weight, boolean dotted) {
    out.setColor(Color.BLACK);
    out.setStroke(dotted ? new BasicStroke((float) weight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {0.6f, 0.6f}, 0)
        : new BasicStroke((float) weight));
  }

  /** Characters on squares, half-width ones on half squares. */
  void text(String text, double x, double top, double size, double gap, Font face, Color colour) {
    out.setColor(colour);
    Font font = face.deriveFont((float) size);
    double at = x;
    for (int i = 0; i < text.length(); i++) {
      String c = text.substring(i, i + 1);
      out.setFont(font.canDisplay(c.charAt(0)) ? font : MISSING.deriveFont((float) size));
      out.drawString(c, (float) at, (float) (top + size * Type.ASCENT));
      at += Type.width(c, size) + gap;
    }
  }
}
