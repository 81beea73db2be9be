package jp.fumikura.processing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.form.FieldReader;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormChoice;
import jp.fumikura.form.FormIdentifier;
import jp.fumikura.form.index.CompiledForms;
import jp.fumikura.form.index.FormIndex;
import jp.fumikura.intake.DecodingLimits;
import jp.fumikura.intake.FileKind;
import jp.fumikura.intake.ScanFile;
import jp.fumikura.intake.ScanFiles;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.mark.MarkFinder;
import jp.fumikura.pdf.SearchablePdf;
import jp.fumikura.pdf.pdfbox.ArchivalPdf;
import jp.fumikura.preparation.PagePreparation;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.SelfTest;
import jp.fumikura.reading.TextLayer;
import jp.fumikura.survey.DraftMaker;

/** Everything a reading needs, set up once and kept warm: the one place where the stages of the line are put together. Belongs to one thread. */
public final class Workbench implements AutoCloseable {
  private static final String PDF = "searchable.pdf";

  private final LineEngine engine;
  private final ReadingLine line;
  private final ScanFiles files = new ScanFiles(DecodingLimits.standard());
  private final SharedFileWords shared = new SharedFileWords();
  private final SearchablePdf pdf = new ArchivalPdf();

  private Workbench(LineEngine engine, FormIdentifier forms) {
    this.engine = engine;
    PageReader reader = new PageReader(engine);
    this.line = new ReadingLine(new PagePreparation(), reader, new TextLayer(), forms, new FieldReader(reader), new MarkFinder());
  }

  /**
   * Sets up engines and definitions.
   *
   * @param engine as {@code --engine} names it
   * @param forms folder of definitions; empty: no form is known
   * @throws IOException where the engine has no data, in words for a person
   */
  public static Workbench setUp(String engine, Optional<Path> forms) throws IOException {
    return new Workbench(Engines.named(engine), forms.isEmpty() ? new FormIdentifier(FormCatalogue.empty()) : new FormIdentifier(index(forms.get())));
  }

  /** Compiled by the first child of a pool, mapped by all: the temporary folder is the pool's own. */
  private static FormIndex index(Path forms) throws IOException {
    return FormIndex.map(CompiledForms.compile(forms, Path.of(System.getProperty("java.io.tmpdir"))));
  }

  /** What to tell a person where the engine misreads a line whose text is known: its data is damaged. */
  public Optional<String> complaint() {
    return SelfTest.complaint(engine, Locale.JAPANESE);
  }

  /** What a reading left in its scratch folder. */
  public record Result(Reading reading, Path pdf, SearchablePdf.Outcome pdfOutcome, List<Path> pictures, List<Problem> problems) {
    public Result {
      pictures = List.copyOf(pictures);
      problems = List.copyOf(problems);
    }
  }

  /** Hears how far a reading got. */
  public interface Steps {
    void done(int page, int pages) throws IOException;
  }

  /**
   * Reads one file.
   *
   * @param spared pages to take in as pictures without reading them
   * @param choice what a person said about its form
   * @throws jp.fumikura.intake.Refusal where the file itself is the reason
   */
  public Result read(Path file, String name, Path scratch, Set<Integer> spared, FormChoice choice, Steps steps) throws IOException {
    return read(file, name, scratch, spared, choice, steps, Optional.empty());
  }

  /**
   * Reads a blank form and draws up its definition beside the reading. Office files are made PDF first, where LibreOffice is installed.
   *
   * @throws jp.fumikura.intake.Refusal where the file itself is the reason
   */
  public Result survey(Path file, String name, Path scratch, Set<Integer> spared, Steps steps) throws IOException {
    Path blank = OfficeForm.is(name) ? OfficeForm.toPdf(file, scratch) : file;
    DraftMaker draft = new DraftMaker();
    Result result = read(blank, blank.equals(file) ? name : name + ".pdf", scratch, spared, FormChoice.OPEN, steps, Optional.of(draft));
    draft.write(scratch, name, blank.equals(file) ? blank.getFileName().toString() : "office.pdf");
    return result;
  }

  /** What stands in a file. */
  public record Words(Reading reading, List<Problem> problems) {
    public Words {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The words of any file: a scan or PDF goes through the line, Office and other written files are read as they are.
   *
   * @throws jp.fumikura.intake.Refusal where the file itself is the reason
   */
  public Words words(Path file, String name, Path scratch, Set<Integer> spared, Steps steps) throws IOException {
    if (SharedFileWords.isScan(file)) {
      return new Words(read(file, name, scratch, spared, FormChoice.OPEN, steps).reading(), List.of());
    }
    List<Problem> problems = new ArrayList<>();
    return new Words(shared.read(file, name, sha256(file), problems), problems);
  }

  private Result read(Path file, String name, Path scratch, Set<Integer> spared, FormChoice choice, Steps steps, Optional<DraftMaker> draft) throws IOException {
    try (ScanFile opened = files.open(file, name); PdfUnderWay under = new PdfUnderWay(pdf, file, new SearchablePdf.Title(title(name)), scratch.resolve(PDF))) {
      DocumentReading document = new DocumentReading(line, opened, under, scratch, spared, choice, draft);
      document.readAll(steps);
      SearchablePdf.Outcome outcome = under.finish(document.pictures());
      List<Problem> problems = document.problems();
      if (outcome == SearchablePdf.Outcome.PLAIN_PDF) {
        problems.add(new Problem("not-archival", 0, ""));
      }
      if (mislabelled(file, name)) {
        problems.add(new Problem("mislabelled-read", 0, ""));
      }
      return new Result(document.transcript().reading(name, sha256(file)), scratch.resolve(PDF), outcome, document.pictures(), problems);
    }
  }

  private static String title(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static boolean mislabelled(Path file, String name) throws IOException {
    Optional<FileKind> promised = FileKind.byName(name);
    try (InputStream in = Files.newInputStream(file)) {
      Optional<FileKind> kind = FileKind.byContent(in.readNBytes(FileKind.HEAD));
      return promised.isPresent() && kind.isPresent() && promised.get() != kind.get();
    }
  }

  private static String sha256(Path file) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
