package jp.fumikura.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.ledger.Problem;
import jp.fumikura.processing.OfficeForm;
import jp.fumikura.processing.ProblemWords;
import jp.fumikura.processing.child.ChildPool;
import jp.fumikura.processing.child.ReadOrder;
import jp.fumikura.processing.child.ReadOutcome;
import jp.fumikura.survey.Register;

/** Carries out a {@link SurveyPlan}. Each file's draft is kept under the hash of its content, so that a survey that was stopped goes on where it was. */
final class SurveyRun {
  private static final String DRAFTS = ".survey";

  private final ChildPool pool;
  private final int children;
  private final Path scratch;
  private final Path out;
  private final ProblemWords japanese = new ProblemWords(Locale.JAPANESE);
  private final ProblemWords english = new ProblemWords(Locale.ENGLISH);
  private final List<Register.Draft> drafts = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger orders = new AtomicInteger();

  SurveyRun(ChildPool pool, int children, Path scratch, Path out) {
    this.pool = pool;
    this.children = children;
    this.scratch = scratch;
    this.out = out;
  }

  /** Whether every form could be surveyed. */
  boolean run(SurveyPlan plan) throws IOException {
    long start = System.nanoTime();
    Bar bar = new Bar(plan.files().size());
    try (ExecutorService hands = Executors.newFixedThreadPool(children)) {
      plan.files().forEach((file, name) -> hands.submit(() -> survey(file, name, bar)));
    }
    bar.end();
    Register.Shelved shelved = new Register(out).shelve(drafts);
    double minutes = (System.nanoTime() - start) / 60e9;
    shelved.same().forEach((file, twin) -> System.out.println("同じ版です / same edition: " + file + " = " + twin));
    System.out.println(String.format(Locale.ROOT, "%d files, %d forms, %d versions, %d pages read, %.1f pages/min", plan.files().size(),
        shelved.rows().stream().map(r -> r.form().key().id()).distinct().count(), shelved.rows().size(), pages.get(), pages.get() / minutes)
        + (shelved.kept() == 0 ? "" : ", " + shelved.kept() + " kept as they were") + (failed.get() == 0 ? "" : ", " + failed.get() + " failed"));
    return failed.get() == 0;
  }

  private void survey(Path file, String name, Bar bar) {
    try {
      Path kept = out.resolve(DRAFTS).resolve(hash(file));
      if (Files.exists(kept.resolve("done")) || made(file, name, kept, bar)) {
        found(kept).ifPresent(form -> add(form, name, file, kept));
      }
    } catch (IOException | RuntimeException e) {
      fail(name, e.getClass().getSimpleName() + ": " + e.getMessage(), bar);
    }
    bar.file();
  }

  private static Optional<Path> found(Path kept) {
    return Optional.of(kept.resolve("draft/draft").resolve(FormFolder.FILE)).filter(Files::exists);
  }

  private void add(Path form, String name, Path file, Path kept) {
    Path converted = kept.resolve("draft/draft/office.pdf");
    drafts.add(new Register.Draft(FormFolder.read(form), name, Files.exists(converted) ? converted : file.toAbsolutePath()));
  }

  private boolean made(Path file, String name, Path kept, Bar bar) throws IOException {
    if (OfficeForm.is(name) && OfficeForm.program().isEmpty()) {
      fail(name, "Word・Excel の様式を読むには LibreOffice が必要です（例: apt-get install libreoffice-core libreoffice-writer libreoffice-calc） / LibreOffice is not installed", bar);
      return false;
    }
    Path folder = Files.createDirectory(scratch.resolve("order-" + orders.incrementAndGet()));
    try {
      return switch (pool.read(ReadOrder.draft(file.toAbsolutePath(), file.getFileName().toString(), folder), (page, all) -> bar.page(page))) {
        case ReadOutcome.Read read -> keep(read, folder, kept, file);
        case ReadOutcome.Refused refused -> fail(name, words(refused.reason()), bar);
        case ReadOutcome.Lost lost -> fail(name, words(lost.reason()), bar);
        case ReadOutcome.Words words -> throw new IllegalStateException("words alone were not asked for");
      };
    } finally {
      Folders.delete(folder);
    }
  }

  /** The draft, its pictures, and the PDF an Office file became; the mark {@code done} comes last. */
  private boolean keep(ReadOutcome.Read read, Path folder, Path kept, Path file) throws IOException {
    Path draft = Files.createDirectories(kept.resolve("draft/draft"));
    Path written = folder.resolve("draft/draft").resolve(FormFolder.FILE);
    if (Files.exists(written)) {
      Path pdf = office(folder);
      Files.copy(pdf.equals(folder) ? file : pdf, draft.resolve(blankName(folder, file)), StandardCopyOption.REPLACE_EXISTING);
      Files.move(written, draft.resolve(FormFolder.FILE), StandardCopyOption.REPLACE_EXISTING);
    }
    for (Path picture : read.pagePictures()) {
      Files.move(picture, kept.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(kept.resolve("done"), "");
    pages.addAndGet(read.reading().pages().size());
    return true;
  }

  private static String blankName(Path folder, Path file) throws IOException {
    return office(folder).equals(folder) ? file.getFileName().toString() : "office.pdf";
  }

  /** The PDF an Office file became; the folder itself where there is none. */
  private static Path office(Path folder) throws IOException {
    Path office = folder.resolve("office");
    if (!Files.isDirectory(office)) {
      return folder;
    }
    try (Stream<Path> made = Files.list(office)) {
      return made.filter(p -> p.toString().endsWith(".pdf")).findFirst().orElse(folder);
    }
  }

  private String words(Problem problem) {
    return japanese.of(problem) + " / " + english.of(problem);
  }

  private boolean fail(String name, String why, Bar bar) {
    failed.incrementAndGet();
    bar.say(name + ": " + why);
    return false;
  }

  private static String hash(Path file) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
