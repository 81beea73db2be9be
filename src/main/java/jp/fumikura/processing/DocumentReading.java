package jp.fumikura.processing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.form.FormChoice;
import jp.fumikura.form.FormMatch;
import jp.fumikura.intake.DecodedPage;
import jp.fumikura.intake.Refusal;
import jp.fumikura.intake.ScanFile;
import jp.fumikura.ledger.Doubts;
import jp.fumikura.ledger.Problem;
import jp.fumikura.page.Box;
import jp.fumikura.page.Placement;
import jp.fumikura.pdf.PdfPage;
import jp.fumikura.pdf.SearchablePdf;
import jp.fumikura.reading.PageText;
import jp.fumikura.survey.DraftMaker;

/**
 * One file through the line, page by page: transcript, searchable PDF and pictures grow together, and one page is held at a time. A page
 * that cannot be read is still filed as a picture; a page that cannot be decoded is named.
 */
final class DocumentReading {
  private final ReadingLine line;
  private final ScanFile file;
  private final PdfUnderWay pdf;
  private final Path scratch;
  private final Set<Integer> spared;
  private final FormChoice choice;
  private final Transcript transcript = new Transcript();
  private final List<Path> pictures = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private Optional<Refusal> refusal = Optional.empty();
  private final Optional<DraftMaker> draft;
  private Optional<FormMatch.Known> before = Optional.empty();
  private int decoded;

  /**
   * @param spared pages a child died of before: taken in as pictures, not read again
   * @param choice what a person said about the form
   * @param draft drawn up beside the reading where the file is a blank form
   */
  DocumentReading(ReadingLine line, ScanFile file, PdfUnderWay pdf, Path scratch, Set<Integer> spared, FormChoice choice, Optional<DraftMaker> draft) {
    this.line = line;
    this.file = file;
    this.pdf = pdf;
    this.scratch = scratch;
    this.spared = spared;
    this.choice = choice;
    this.draft = draft;
  }

  Transcript transcript() {
    return transcript;
  }

  List<Path> pictures() {
    return pictures;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Throws the {@link Refusal} of the first page where no page at all could be decoded. */
  void readAll(Workbench.Steps steps) throws IOException {
    int pages = file.pages();
    steps.done(0, pages);
    for (int number = 1; number <= pages; number++) {
      read(number);
      steps.done(number, pages);
    }
    if (decoded == 0 && refusal.isPresent()) {
      throw refusal.get();
    }
    if (choice instanceof FormChoice.Open) {
      transcript.unknown().forEach(page -> problems.add(new Problem("unknown-form", page, "")));
    }
    problems.addAll(Doubts.of(transcript.reading("", "")));
  }

  private void read(int number) throws IOException {
    Optional<DecodedPage> page = decode(number);
    if (page.isEmpty()) {
      transcript.addUndecoded(number);
      problems.add(new Problem("page-undecodable", number, ""));
      pdf.addUndecoded(number);
      return;
    }
    decoded++;
    if (spared.contains(number) || !understood(page.get())) {
      problems.add(new Problem("page-not-read", number, ""));
      transcript.addUnread(page.get());
      pdf.add(new PdfPage(page.get().page(), PageText.none(), Placement.identity(), true));
      picture(page.get(), List.of());
    }
  }

  private Optional<DecodedPage> decode(int number) {
    try {
      return Optional.of(file.page(number));
    } catch (Refusal e) {
      refusal = refusal.or(() -> Optional.of(e));
    } catch (IOException e) {
      refusal = refusal.or(() -> Optional.of(new Refusal(Refusal.Code.DAMAGED, e)));
    } catch (OutOfMemoryError e) {
      refusal = refusal.or(() -> Optional.of(new Refusal(Refusal.Code.TOO_LARGE, e)));
    }
    return Optional.empty();
  }

  /** Whatever a stage throws concerns this page alone: the paper is filed all the same. */
  private boolean understood(DecodedPage page) throws IOException {
    Masking.Masked masked;
    try {
      masked = Masking.of(line.read(page.page(), before, choice));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      System.getLogger(DocumentReading.class.getName()).log(System.Logger.Level.WARNING, "page " + page.page().number() + " not read: " + where(e));
      return false;
    }
    ReadPage read = masked.page();
    before = read.form() instanceof FormMatch.Known known ? Optional.of(known) : Optional.empty();
    transcript.add(page, read);
    draft.ifPresent(d -> d.add(page.page().number(), read.page(), read.text(), read.marks(), page.page().image().width(), page.page().image().height()));
    pdf.add(new PdfPage(page.page(), read.text(), read.page().placement(), !masked.boxes().isEmpty()));
    picture(page, masked.boxes().stream().map(read.page().placement()::toScan).toList());
    return true;
  }

  /** Kind and place of a failure; its message may quote what was read and stays out of every log. */
  private static String where(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private void picture(DecodedPage page, List<Box> hidden) throws IOException {
    Path target = scratch.resolve(String.format(Locale.ROOT, "page-%05d.jpg", page.page().number()));
    Files.deleteIfExists(target);
    PagePicture.write(page.page().image(), hidden, target);
    pictures.add(target);
  }
}
