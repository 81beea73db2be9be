package jp.fumikura.preparation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;
import jp.fumikura.page.Rule;

/** Draws what preparation made of scans, for looking at: {@code OUT DPI FILE…}; writes NAME.text.png and NAME.seen.png. */
final class PreparationGallery {
  private static final Color[] TABLES = {new Color(0x2060ff), new Color(0x00a040), new Color(0xc04000), new Color(0x8000c0)};

  private PreparationGallery() {}

  public static void main(String[] args) throws IOException {
    PagePreparation preparation = new PagePreparation();
    for (int i = 2; i < args.length; i++) {
      File file = new File(args[i]);
      PageImage scan = PageImage.of(ImageIO.read(file), Resolution.ofDpi(Double.parseDouble(args[1])));
      PreparedPage page = preparation.prepare(scan);
      int rounds = Integer.getInteger("rounds", 0);
      long start = System.nanoTime();
      for (int r = 0; r < rounds; r++) {
        preparation.prepare(scan);
      }
      String name = file.getName().replaceFirst("\\.\\w+$", "");
      System.out.printf("%s %dx%d %s dpi %.0f turn %s skew %.3f rules %d (%d dotted) cells %d tables %d blank %b %s%s%n", name, page.width(), page.height(), page.depth(),
          page.resolution().dpi(), page.rotation(), page.skew().degrees(), page.rules().size(), page.rules().stream().filter(Rule::dotted).count(),
          page.cells().size(), page.cells().stream().mapToInt(Cell::table).max().orElse(-1) + 1, page.blank(), page.quality(),
          rounds > 0 ? " ms " + (System.nanoTime() - start) / rounds / 1_000_000 : "");
      ImageIO.write(PageImage.grey(page.text(), page.resolution()).toBufferedImage(), "png", new File(args[0], name + ".text.png"));
      ImageIO.write(seen(page), "png", new File(args[0], name + ".seen.png"));
    }
  }

  private static BufferedImage seen(PreparedPage page) {
    BufferedImage out = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < page.height(); y++) {
      for (int x = 0; x < page.width(); x++) {
        out.setRGB(x, y, page.redInk().get(x, y) ? 0xffff3030 : page.ink().get(x, y) ? 0xff909090 : 0xffffffff);
      }
    }
    Graphics2D g = out.createGraphics();
    for (Cell cell : page.cells()) {
      Color c = TABLES[cell.table() % TABLES.length];
      g.setColor(new Color(c.getRed(), c.getGreen(), c.getBlue(), 40));
      Box b = cell.box().grown(-2);
      g.fillRect(b.x(), b.y(), b.width(), b.height());
    }
    g.setStroke(new BasicStroke(2));
    for (Rule rule : page.rules()) {
      g.setColor(rule.dotted() ? new Color(255, 0, 255, 160) : new Color(255, 140, 0, 160));
      Box b = rule.box();
      g.fillRect(b.x(), b.y(), Math.max(2, b.width()), Math.max(2, b.height()));
    }
    g.dispose();
    return out;
  }

}
