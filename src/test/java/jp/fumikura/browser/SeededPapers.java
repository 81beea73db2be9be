package jp.fumikura.browser;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.json.ReadingJson;
import jp.fumikura.survey.DraftMaker;
import jp.fumikura.survey.PagePicture;
import jp.fumikura.survey.Register;
import jp.fumikura.survey.draft.DraftShelf;
import jp.fumikura.survey.draft.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers that lie in the ledger as if they had been read: a drawn form each, with a picture and a reading that is unsure of two fields and a seal. */
record SeededPapers(JdbcClient db, DataFolder home) {
  private static final OffsetDateTime NINE = OffsetDateTime.of(2026, 4, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  private static final int WIDTH = 1240;
  private static final int HEIGHT = 1754;

  /** @return ids of so many papers of one batch */
  List<UUID> lay(String section, String account, int papers) throws IOException {
    UUID batch = UUID.randomUUID();
    db.sql("insert into batch (id, name, section, account, source, opened_at) values (?, ?, ?, ?, 'WEB', ?)").params(batch, "還付請求書 四月一日", section, account, NINE).update();
    List<UUID> ids = new ArrayList<>();
    for (int n = 1; n <= papers; n++) {
      ids.add(lay(batch, section, n));
    }
    return ids;
  }

  /**
   * A paper as another one went through the scanner turned.
   *
   * @param quarters by how many quarter turns its picture must be turned clockwise to be read
   */
  static UUID turned(JdbcClient db, DataFolder home, UUID like, int quarters) throws IOException {
    UUID id = UUID.randomUUID();
    Path folder = Files.createDirectories(home.derived().resolve(id.toString()));
    BufferedImage upright = picture("斜め置きの願", quarters);
    BufferedImage turned = quarters % 2 == 0 ? new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB) : new BufferedImage(HEIGHT, WIDTH, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = turned.createGraphics();
    pen.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
    pen.rotate(-Math.PI / 2 * quarters);
    pen.drawImage(upright, -WIDTH / 2, -HEIGHT / 2, null);
    pen.dispose();
    ImageIO.write(turned, "jpg", folder.resolve("p00001.jpg").toFile());
    db.sql("insert into document (id, batch_id, number, original_name, sha256, bytes, section, closed_class, state, pages, class_code, form_id, form_version, title, pictures_path, attempt, received_at)"
        + " select ?, batch_id, ?, 'turned.tif', sha256, 1, section, '', 'FILED', 1, '', '', '', '斜め置きの願', ?, 1, received_at from document where id = ?")
        .params(id, 100 + quarters, home.root().relativize(folder).toString(), like).update();
    return id;
  }

  /** A draft of a blank form that waits: a seal and a field on a drawn page. */
  static void draft(DraftShelf shelf, String id, String title) {
    try {
      Path made = Files.createTempDirectory("draft");
      Path blank = Files.writeString(made.resolve(id + ".pdf"), "%PDF");
      Path picture = made.resolve(PagePicture.file(1));
      ImageIO.write(picture(title, 0), "jpg", picture.toFile());
      Path pictures = Files.writeString(made.resolve(PagePicture.FILE), "1," + WIDTH + "," + HEIGHT + ",0.169333,0.0,0.0,0.169333,0.0,0.0\n");
      Path sure = Files.writeString(made.resolve(DraftMaker.CONFIDENCE), "p1.m01,0.87\n");
      MarkPlace seal = new MarkPlace("p1.m01", MarkKind.SEAL_FIELD, MarkRole.FILER, "氏名", new Place(146, 68, 10, 10));
      FieldPlace name = new FieldPlace("p1.f01", "氏名", "nameKanji", new Place(63, 68, 80, 15), false, 0, List.of());
      FormPage page = new FormPage(1, 210, 297, List.of(new Anchor(title, new Place(64, 31, 80, 8)), new Anchor("氏名", new Place(34, 73, 12, 6))), List.of(), List.of(name), List.of(seal));
      shelf.put(new Register.Draft(new FormDefinition(new FormKey("draft", "draft"), title, "", "", "", List.of(page)), id + ".pdf", blank, List.of(picture, pictures, sure)), Origin.blank(id + ".pdf"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID lay(UUID batch, String section, int n) throws IOException {
    UUID id = UUID.randomUUID();
    Path folder = Files.createDirectories(home.derived().resolve(id.toString()));
    ImageIO.write(picture("市税過誤納金還付請求書", n), "jpg", folder.resolve("p00001.jpg").toFile());
    ReadingJson.write(reading(n), folder.resolve("reading.json"));
    String place = home.root().relativize(folder).toString();
    db.sql("insert into document (id, batch_id, number, original_name, sha256, bytes, section, closed_class, state, pages, class_code, form_id, form_version, title, reading_path, pictures_path, attempt, received_at)"
        + " values (?, ?, ?, ?, ?, 1, ?, '', 'NEEDS_REVIEW', 1, '', '', '', ?, ?, ?, 1, ?)")
        .params(id, batch, n, "scan-" + n + ".tif", "0".repeat(64), section, "市税過誤納金還付請求書 " + n, place + "/reading.json", place, NINE.plusMinutes(n)).update();
    db.sql("insert into problem (document_id, number, code, page, subject) values (?, 1, ?, ?, ?)").params(id, unknown(n) ? "unknown-form" : "field-unsure", unknown(n) ? 0 : 1, unknown(n) ? "" : "refund").update();
    return id;
  }

  /** The first, and from the fifth on. */
  private static boolean unknown(int n) {
    return n == 1 || n > 4;
  }

  private static Reading reading(int n) {
    List<Reading.Field> fields = List.of(
        new Reading.Field("name", "見本 太朗", "見本 太朗", List.of(380, 405, 420, 70), 1, 0.62, true, "氏名", List.of()),
        new Reading.Field("refund", "12,400", "12400", List.of(380, 605, 300, 70), 1, 0.55, true, "還付金額", List.of()),
        new Reading.Field("accountNumber", "00" + n, "00" + n, List.of(380, 705, 300, 70), 1, 0.9, false, "口座番号", List.of()),
        new Reading.Field("myNumber", "●●●●●●●●●●●●", "●●●●●●●●●●●●", List.of(380, 805, 500, 70), 1, 0.3, false, "個人番号", List.of()));
    List<Reading.MarkEntry> marks = List.of(new Reading.MarkEntry("SEAL_FIELD", "FILER", n % 2 == 0 ? "UNCERTAIN" : "IMPRINT", "氏名", null, true, null, null, null, null, List.of(860, 410, 60, 60), 0.5));
    Reading.Page page = new Reading.Page(1, WIDTH, HEIGHT, 150, 0, 0.2, false, lines(n), marks);
    return new Reading(Reading.SCHEMA, new Reading.Source("scan-" + n + ".tif", "0".repeat(64), 1), List.of(new Reading.DocumentPart(List.of(1), unknown(n) ? null : new Reading.Form("sample-refund", "2021", 0.97, List.of(), List.of()), fields)), List.of(page));
  }

  private static List<Reading.Line> lines(int n) {
    List<Reading.Line> lines = new ArrayList<>(List.of(new Reading.Line("市税過誤納金還付請求書", List.of(380, 180, 560, 60), 0.98, false)));
    List<String> words = List.of("氏名", "見本 太朗", "住所", "見本市中央一丁目 " + n, "還付金額", "12,400 円", "口座番号", "00" + n, "個人番号");
    for (int i = 0; i < words.size(); i++) {
      lines.add(new Reading.Line(words.get(i), List.of(i % 2 == 0 ? 200 : 390, 430 + 100 * (i / 2), 36 * words.get(i).length(), 40), 0.95, false));
    }
    return lines;
  }

  private static BufferedImage picture(String title, int n) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(new Color(252, 251, 247));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(40, 40, 40));
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 46));
    pen.drawString(title, 380, 225);
    pen.setStroke(new BasicStroke(2));
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
    String[][] rows = {{"氏名", "見本 太朗"}, {"住所", "見本市中央一丁目 " + n}, {"還付金額", "12,400 円"}, {"口座番号", "00" + n}, {"個人番号", ""}};
    for (int i = 0; i < rows.length; i++) {
      pen.drawRect(180, 400 + 100 * i, 880, 100);
      pen.drawLine(370, 400 + 100 * i, 370, 500 + 100 * i);
      pen.drawString(rows[i][0], 200, 462 + 100 * i);
      pen.drawString(rows[i][1], 390, 462 + 100 * i);
    }
    pen.fillRect(380, 805, 500, 70);
    pen.setColor(new Color(200, 40, 40));
    pen.drawOval(860, 410, 60, 60);
    pen.dispose();
    return image;
  }
}
