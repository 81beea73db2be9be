package jp.fumikura.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.fumikura.ledger.Problem;
import jp.fumikura.processing.ProblemWords;
import jp.fumikura.survey.Register;
import jp.fumikura.survey.draft.BlankReader;

/** Carries out a {@link SurveyPlan}. Each file's draft is kept under the hash of its content, so that a survey that was stopped goes on where it was. */
final class SurveyRun {
  private static final String DRAFTS = ".survey";

  private final BlankReader blanks;
  private final int children;
  private final Path out;
  private final ProblemWords japanese = new ProblemWords(Locale.JAPANESE);
  private final ProblemWords english = new ProblemWords(Locale.ENGLISH);
  private final List<Register.Draft> drafts = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger pages = new AtomicInteger();

  SurveyRun(BlankReader blanks, int children, Path out) {
    this.blanks = blanks;
    this.children = children;
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
      switch (blanks.draw(file, name, out.resolve(DRAFTS).resolve(hash(file)), (page, all) -> bar.page(page))) {
        case BlankReader.Outcome.Drawn(Register.Draft draft, int read) -> {
          drafts.add(draft);
          pages.addAndGet(read);
        }
        case BlankReader.Outcome.Empty(int read) -> pages.addAndGet(read);
        case BlankReader.Outcome.Unread(Problem reason) -> fail(name, words(reason), bar);
      }
    } catch (IOException | RuntimeException e) {
      fail(name, e.getClass().getSimpleName() + ": " + e.getMessage(), bar);
    }
    bar.file();
  }

  private String words(Problem problem) {
    return japanese.of(problem) + " / " + english.of(problem);
  }

  private void fail(String name, String why, Bar bar) {
    failed.incrementAndGet();
    bar.say(name + ": " + why);
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
