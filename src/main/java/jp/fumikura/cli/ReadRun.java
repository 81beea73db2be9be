package jp.fumikura.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.fumikura.ledger.Doubts;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.json.ReadingJson;
import jp.fumikura.pdf.SearchablePdf;
import jp.fumikura.processing.ProblemWords;
import jp.fumikura.processing.child.ChildPool;
import jp.fumikura.processing.child.ReadOrder;
import jp.fumikura.processing.child.ReadOutcome;

/** Carries out a {@link ReadPlan}: as many files at once as there are children, every failure named, the rest done. */
final class ReadRun {
  private final ChildPool pool;
  private final int children;
  private final Path scratch;
  private final ProblemWords japanese = new ProblemWords(Locale.JAPANESE);
  private final ProblemWords english = new ProblemWords(Locale.ENGLISH);
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger orders = new AtomicInteger();

  ReadRun(ChildPool pool, int children, Path scratch) {
    this.pool = pool;
    this.children = children;
    this.scratch = scratch;
  }

  /** Whether every file was read. */
  boolean run(ReadPlan plan) {
    long start = System.nanoTime();
    Bar bar = new Bar(plan.files().size());
    try (ExecutorService hands = Executors.newFixedThreadPool(children)) {
      plan.files().forEach(job -> hands.submit(() -> read(job, bar)));
    }
    bar.end();
    double minutes = (System.nanoTime() - start) / 60e9;
    System.out.println(String.format(Locale.ROOT, "%d files, %d pages, %.1f pages/min", done.get(), pages.get(), pages.get() / minutes)
        + (failed.get() == 0 ? "" : ", " + failed.get() + " failed"));
    return failed.get() == 0;
  }

  private void read(ReadPlan.Job job, Bar bar) {
    try {
      Path folder = Files.createDirectory(scratch.resolve("order-" + orders.incrementAndGet()));
      settle(job, pool.read(new ReadOrder(job.file().toAbsolutePath(), job.file().getFileName().toString(), folder), (page, all) -> bar.page(page)), bar);
      Folders.delete(folder);
    } catch (IOException | RuntimeException e) {
      fail(job, e.getClass().getSimpleName() + ": " + e.getMessage(), bar);
    }
    bar.file();
  }

  private void settle(ReadPlan.Job job, ReadOutcome outcome, Bar bar) throws IOException {
    switch (outcome) {
      case ReadOutcome.Read read -> keep(job, read, bar);
      case ReadOutcome.Refused refused -> fail(job, words(refused.reason()), bar);
      case ReadOutcome.Lost lost -> fail(job, words(lost.reason()), bar);
      case ReadOutcome.Words words -> throw new IllegalStateException("words alone were not asked for");
    }
  }

  private void keep(ReadPlan.Job job, ReadOutcome.Read read, Bar bar) throws IOException {
    Files.createDirectories(job.stem().toAbsolutePath().getParent());
    Files.move(read.pdf(), job.pdf(), StandardCopyOption.REPLACE_EXISTING);
    ReadingJson.write(read.reading(), job.json());
    keepOriginal(job, read);
    pages.addAndGet(read.reading().pages().size());
    done.incrementAndGet();
    for (Problem problem : read.problems()) {
      if (!Doubts.isDoubt(problem)) {
        bar.say(job.file() + (problem.page() == 0 ? "" : " p." + problem.page()) + ": " + words(problem));
      }
    }
  }

  /** Where a written page had to be rendered, the bytes that came in are kept beside. */
  private static void keepOriginal(ReadPlan.Job job, ReadOutcome.Read read) throws IOException {
    if (read.pdfOutcome() == SearchablePdf.Outcome.PDFA_FROM_RENDERING) {
      Files.copy(job.file(), job.stem().resolveSibling(job.stem().getFileName() + ".original.pdf"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Both languages: who runs a command may read either. */
  private String words(Problem problem) {
    return japanese.of(problem) + " / " + english.of(problem);
  }

  private void fail(ReadPlan.Job job, String why, Bar bar) {
    failed.incrementAndGet();
    bar.say(job.file() + ": " + why);
  }
}
