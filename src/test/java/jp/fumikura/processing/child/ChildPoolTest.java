package jp.fumikura.processing.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import jp.fumikura.form.FormChoice;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.SharedFileReader;
import jp.fumikura.ledger.json.ReadingJson;
import jp.fumikura.ledger.json.Schema;
import jp.fumikura.pdf.SearchablePdf;
import jp.fumikura.pdf.pdfbox.VeraPdf;
import jp.fumikura.processing.Engines;
import jp.fumikura.reading.tesseract.LanguageData;
import jp.fumikura.survey.draft.BlankReader;
import jp.fumikura.survey.draft.Draft;
import jp.fumikura.survey.draft.DraftShelf;
import jp.fumikura.survey.draft.Origin;
import jp.fumikura.text.MyNumber;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole child process, from a picture of a page to its reading and back over the wire. */
class ChildPoolTest {
  @TempDir
  static Path folder;
  private Path scratch = Path.of("");

  @BeforeAll
  static void needsLanguageData() {
    assumeTrue(LanguageData.find(System.getenv()) instanceof LanguageData.Found, "Tesseract's Japanese data is not installed (./fumikura test brings it)");
  }

  @BeforeEach
  void ownScratch() throws IOException {
    scratch = Files.createTempDirectory(folder, "order");
  }

  @Test
  void aPictureComesBackAsReadingPdfAndPicture() throws Exception {
    try (ChildPool pool = pool(ChildLimits.standard())) {
      ReadOutcome.Read read = (ReadOutcome.Read) pool.read(order(picture("ABC 2468", 1)));
      assertThat(read.pdfOutcome()).isEqualTo(SearchablePdf.Outcome.PDFA);
      assertThat(VeraPdf.broken(read.pdf())).isEmpty();
      assertThat(read.pagePictures()).hasSize(1).allSatisfy(p -> assertThat(ImageIO.read(p.toFile()).getHeight()).isEqualTo(1600));
      assertThat(text(read.reading())).contains("2468");
      Path json = scratch.resolve("out.json");
      ReadingJson.write(read.reading(), json);
      assertThat(Schema.read(Path.of("src/docs/reading.schema.json")).broken(json)).isEmpty();
    }
  }

  @Test
  void aMyNumberReachesNeitherReadingNorPdf() throws Exception {
    String number = "98765432109" + MyNumber.checkDigit("98765432109");
    try (ChildPool pool = pool(ChildLimits.standard())) {
      ReadOutcome.Read read = (ReadOutcome.Read) pool.read(order(picture(number, 2)));
      assertThat(text(read.reading())).contains("●●●●").doesNotContain(number.substring(0, 6));
      try (var pdf = org.apache.pdfbox.Loader.loadPDF(read.pdf().toFile())) {
        assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf)).doesNotContain(number.substring(0, 6));
      }
    }
  }

  @Test
  void aFileThatIsNoScanIsRefusedAndTheChildLivesOn() throws IOException {
    try (ChildPool pool = pool(ChildLimits.standard())) {
      assertThat(pool.read(order(Files.writeString(folder.resolve("a.pdf"), "no pdf")))).isEqualTo(new ReadOutcome.Refused(new Problem("mislabelled", 0, "")));
      assertThat(pool.read(order(Files.write(folder.resolve("b.pdf"), new byte[0])))).isEqualTo(new ReadOutcome.Refused(new Problem("empty-file", 0, "")));
      assertThat(pool.living()).isEqualTo(1);
    }
  }

  @Test
  void aDocumentThatTakesTooLongTwiceIsLost() throws IOException {
    ChildLimits hasty = new ChildLimits(Duration.ofSeconds(120), Duration.ofMillis(1), Duration.ofSeconds(60), 4_000, 2);
    try (ChildPool pool = pool(hasty)) {
      assertThat(pool.read(order(picture("長い", 3)))).isEqualTo(new ReadOutcome.Lost(new Problem("child-stood-still", 0, "")));
    }
  }

  @Test
  void aChildThatIsKilledInTheMiddleIsReplacedAndItsPageIsRead() throws Exception {
    ReadOutcome.Read read = readWhileKilling(1);
    assertThat(read.problems()).extracting(Problem::code).doesNotContain("page-not-read");
    assertThat(text(read.reading())).contains("13579");
  }

  @Test
  void aPageThatTwoChildrenDieOfIsSpared() throws Exception {
    ReadOutcome.Read read = readWhileKilling(2);
    assertThat(read.problems()).contains(new Problem("page-not-read", 1, ""));
    assertThat(read.pagePictures()).hasSize(1);
  }

  private ReadOutcome.Read readWhileKilling(int children) throws Exception {
    try (ChildPool pool = pool(ChildLimits.standard())) {
      AtomicInteger killed = new AtomicInteger();
      return (ReadOutcome.Read) pool.read(order(picture("XYZ 13579", 4)), (page, pages) -> {
        if (killed.getAndIncrement() < children) {
          ProcessHandle.current().children().filter(c -> c.info().commandLine().orElse("").contains(Child.class.getName())).forEach(ProcessHandle::destroyForcibly);
        }
      });
    }
  }

  @Test
  void officeFilesOfTheShareAreReadInAChild() throws Exception {
    String number = "98765432109" + MyNumber.checkDigit("98765432109");
    Path table = folder.resolve("予定表.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(table)) {
      book.createSheet("四月").createRow(0).createCell(0).setCellValue("押印見直し 打合せ " + number);
      book.write(out);
    }
    try (ChildPool pool = pool(ChildLimits.standard())) {
      SharedFiles files = new SharedFiles(pool, scratch);
      assertThat(words(files.read(table))).contains("押印見直し 打合せ").contains("四月").doesNotContain(number);
      assertThat(words(files.read(Files.writeString(folder.resolve("覚え.txt"), "粗大ごみ処理券の在庫")))).contains("粗大ごみ処理券の在庫");
      assertThat(files.read(Files.write(folder.resolve("半分.xlsx"), java.util.Arrays.copyOf(Files.readAllBytes(table), 900)))).isInstanceOf(SharedFileReader.Outcome.Unread.class);
      assertThat(files.read(Files.write(folder.resolve("x.bin"), new byte[] {1, 2, 3, 0, 5}))).isEqualTo(new SharedFileReader.Outcome.Unread(new Problem("no-words", 0, "")));
      assertThat(words(files.read(picture("ABC 2468", 7)))).contains("2468");
    }
  }

  private static String words(SharedFileReader.Outcome outcome) {
    return ((SharedFileReader.Outcome.Words) outcome).pages().stream().flatMap(p -> p.lines().stream()).map(Reading.Line::text).collect(Collectors.joining("\n"));
  }

  @Test
  void aChosenFormIsReadByItsFieldsAndMarks() throws Exception {
    Path forms = Path.of("forms").toAbsolutePath();
    Path blank = forms.resolve("f1-refund-claim/2021/blank.pdf");
    try (ChildPool pool = new ChildPool(new ChildSettings(1, 400, Engines.STANDARD, Optional.of(forms), folder.resolve("children"), ChildLimits.standard()))) {
      Reading.DocumentPart machine = part(pool.read(new ReadOrder(blank, "a.pdf", scratch)));
      assertThat(machine.form()).isNotNull().returns("2021", Reading.Form::version);
      ReadOutcome.Read read = (ReadOutcome.Read) pool.read(new ReadOrder(blank, "a.pdf", scratch, FormChoice.of("f1-refund-claim/2015")));
      assertThat(part(read).form()).isNotNull().returns("2015", Reading.Form::version).returns(1.0, Reading.Form::confidence);
      assertThat(part(read).fields()).extracting(Reading.Field::name).contains("還付金額", "口座番号");
      assertThat(read.reading().pages().getFirst().marks()).extracting(Reading.MarkEntry::label).contains("捨印");
      ReadOutcome.Read none = (ReadOutcome.Read) pool.read(new ReadOrder(blank, "a.pdf", scratch, new FormChoice.NoneKnown()));
      assertThat(part(none).form()).isNull();
      assertThat(none.problems()).extracting(Problem::code).doesNotContain("unknown-form");
      Path json = scratch.resolve("out.json");
      ReadingJson.write(read.reading(), json);
      assertThat(Schema.read(Path.of("src/docs/reading.schema.json")).broken(json)).isEmpty();
      assertThat(ReadingJson.read(json)).isEqualTo(read.reading());
    }
  }

  @Test
  void aFormDrawnUpFromItsBlankIsReadByOnceItIsLearnt() throws Exception {
    Path shipped = Path.of("forms/f4-bulky-refuse/2021").toAbsolutePath();
    Path sheet = shipped.resolve("samples/f4-bulky-refuse-2021-upside-down.tif");
    Path forms = Files.createDirectories(scratch.resolve("forms"));
    try (ChildPool pool = new ChildPool(new ChildSettings(1, 400, Engines.STANDARD, Optional.empty(), folder.resolve("children"), ChildLimits.standard()))) {
      assertThat(part(pool.read(order(sheet))).form()).isNull();
      BlankReader.Outcome.Drawn drawn = (BlankReader.Outcome.Drawn) new BlankForms(pool, scratch).draw(shipped.resolve("blank.pdf"), "粗大ごみ.pdf", scratch.resolve("kept"), (page, pages) -> {});
      DraftShelf shelf = new DraftShelf(scratch.resolve("drafts"));
      Draft draft = shelf.find(shelf.put(drawn.draft(), Origin.blank("粗大ごみ.pdf"))).orElseThrow();
      assertThat(draft.form().title()).isEqualTo("粗大ごみ処理申請書");
      assertThat(draft.confidence()).hasSameSizeAs(draft.form().pages().getFirst().marks());
      assertThat(ImageIO.read(shelf.picture(draft.form().key(), 1).orElseThrow().toFile()).getHeight()).isEqualTo(1600);
      assertThat(draft.picture(1).orElseThrow().map().getFirst() * draft.picture(1).orElseThrow().width()).isCloseTo(210, org.assertj.core.data.Offset.offset(1.0));
      Path blank = Files.copy(shelf.blank(draft.form().key()), Files.createDirectories(forms.resolve(draft.form().key().toString())).resolve("blank.pdf"));
      jp.fumikura.form.folder.FormFolder.write(forms, draft.form(), blank.getFileName().toString());
      pool.renew(forms);
      assertThat(part(pool.read(order(sheet))).form()).isNotNull().returns(draft.form().key().id(), Reading.Form::id);
    }
  }

  private static Reading.DocumentPart part(ReadOutcome outcome) {
    return ((ReadOutcome.Read) outcome).reading().documents().getFirst();
  }

  private ReadOrder order(Path file) {
    return new ReadOrder(file, file.getFileName().toString(), scratch);
  }

  private static ChildPool pool(ChildLimits limits) {
    return new ChildPool(new ChildSettings(1, 400, Engines.STANDARD, Optional.empty(), folder.resolve("children"), limits));
  }

  private static String text(Reading reading) {
    return reading.pages().stream().map(Reading.Page::lines).flatMap(List::stream).map(Reading.Line::text).collect(Collectors.joining("\n"));
  }

  private static Path picture(String words, int number) throws IOException {
    BufferedImage image = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 1654, 2339);
    g.setColor(Color.BLACK);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
    for (int i = 0; i < 8; i++) {
      g.drawString(words, 200, 300 + 120 * i);
    }
    g.dispose();
    Path file = folder.resolve("page-" + number + ".png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
