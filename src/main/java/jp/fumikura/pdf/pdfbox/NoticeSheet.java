package jp.fumikura.pdf.pdfbox;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/** The sheet that stands where a page could not be decoded: no page disappears without a word. */
final class NoticeSheet {
  private static final int DPI = 100;
  private static final int WIDTH = 827;
  private static final int HEIGHT = 1169;

  private NoticeSheet() {}

  static PageImage of(int number) {
    BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = sheet.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setColor(Color.BLACK);
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
    g.drawString("要確認", 90, 160);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
    g.drawString(number + " ページ目は読み取れませんでした。原本を確認してください。", 90, 230);
    g.drawString("Page " + number + " could not be read. Please look at the original.", 90, 270);
    g.dispose();
    return PageImage.of(sheet, Resolution.ofDpi(DPI));
  }
}
