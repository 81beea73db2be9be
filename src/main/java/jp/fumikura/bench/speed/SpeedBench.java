package jp.fumikura.bench.speed;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.Figures;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.intake.DecodingLimits;
import jp.fumikura.intake.ScanFile;
import jp.fumikura.intake.ScanFiles;
import jp.fumikura.pdf.SearchablePdf;
import jp.fumikura.pdf.pdfbox.ArchivalPdf;
import jp.fumikura.processing.Engines;
import jp.fumikura.processing.child.ChildLimits;
import jp.fumikura.processing.child.ChildPool;
import jp.fumikura.processing.child.ChildSettings;
import jp.fumikura.processing.child.ReadOrder;
import jp.fumikura.processing.child.ReadOutcome;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.LineImage;
import jp.fumikura.sample.ShippedPapers;

/**
 * Pages a minute of the whole line in its child processes, of OCRmyPDF and of the bare engine on the line's own crops, in turns, on the
 * shipped papers; medians of the rounds.
 */
public final class SpeedBench {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int HEAP_MB = 640;
  private static final int QUICK_PAGES = 6;

  private final BenchRun run;
  private final Path forms;
  private final Path folder;

  public SpeedBench(BenchRun run, Path forms, Path folder) {
    this.run = run;
    this.forms = forms;
    this.folder = folder;
  }

  /** Measures, prints the table and the last line. */
  public void measure() throws Exception {
    List<Path> pages = pages(ShippedPapers.ofKnownForms(forms));
    if (pages.isEmpty()) {
      throw new IOException("no sample papers beside the definitions in " + forms);
    }
    Path together = folder.resolve("together.pdf");
    new ArchivalPdf().ofPictures(pages, new SearchablePdf.Title("bench"), together);
    Dissection dissection = dissect(pages);
    Optional<OcrMyPdf> peer = OcrMyPdf.installed();
    List<Double> ours = new ArrayList<>();
    List<Double> peers = new ArrayList<>();
    List<Double> ceilings = new ArrayList<>();
    long peak;
    try (ChildPool pool = new ChildPool(new ChildSettings(CORES, HEAP_MB, Engines.STANDARD, Optional.of(forms), folder.resolve("children"), ChildLimits.standard()))) {
      line(pool, pages);
      for (int round = 0; round < (run.quick() ? 3 : 5); round++) {
        ours.add(pages.size() * 60 / line(pool, pages));
        ceilings.add(pages.size() * 60 / engineAlone(dissection.crops()));
        if (peer.isPresent()) {
          peers.add(pages.size() * 60 / peer.get().seconds(together, CORES, folder.resolve("peer.pdf")));
        }
      }
      peak = pool.peakMb();
    }
    report(dissection, peer, ours, ceilings, peers, peak);
  }

  /** The first page of each paper as a JPEG of its own, the same for everyone. */
  private List<Path> pages(List<Path> papers) throws IOException {
    List<Path> out = new ArrayList<>();
    for (Path paper : papers.subList(0, run.quick() ? Math.min(QUICK_PAGES, papers.size()) : papers.size())) {
      try (ScanFile scan = new ScanFiles(DecodingLimits.standard()).open(paper, paper.toString())) {
        BufferedImage image = scan.page(1).page().image().toBufferedImage();
        Path page = folder.resolve(String.format(Locale.ROOT, "page-%03d.jpg", out.size() + 1));
        ImageIO.write(image, "jpg", page.toFile());
        out.add(page);
      }
    }
    return out;
  }

  /** Twice: the first time warms up. */
  private Dissection dissect(List<Path> pages) throws Exception {
    try (LineEngine engine = Engines.named(Engines.STANDARD)) {
      Dissection cold = new Dissection(engine, FormFolder.load(forms));
      for (Path page : pages) {
        cold.page(page, folder);
      }
      Dissection warm = new Dissection(engine, FormFolder.load(forms));
      for (Path page : pages) {
        warm.page(page, folder);
      }
      return warm;
    }
  }

  /** Seconds by the clock for all pages, each a file, as many at once as there are children. */
  private double line(ChildPool pool, List<Path> pages) throws Exception {
    long start = System.nanoTime();
    try (ExecutorService hands = Executors.newFixedThreadPool(CORES)) {
      List<Future<ReadOutcome>> readings = new ArrayList<>();
      for (Path page : pages) {
        Path scratch = Files.createTempDirectory(folder, "order");
        readings.add(hands.submit(() -> pool.read(new ReadOrder(page, page.getFileName().toString(), scratch))));
      }
      for (Future<ReadOutcome> reading : readings) {
        if (!(reading.get() instanceof ReadOutcome.Read)) {
          throw new IOException("a page was not read: " + reading.get());
        }
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Seconds by the clock for the bare engine, one on each core, on the crops of all pages. */
  private static double engineAlone(List<List<LineImage>> crops) throws Exception {
    List<LineEngine> engines = new ArrayList<>();
    for (int core = 0; core < CORES; core++) {
      engines.add(Engines.named(Engines.STANDARD));
    }
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    try (ExecutorService hands = Executors.newFixedThreadPool(CORES)) {
      for (LineEngine engine : engines) {
        hands.submit(() -> {
          for (int i = next.getAndIncrement(); i < crops.size(); i = next.getAndIncrement()) {
            engine.read(crops.get(i));
          }
        });
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    engines.forEach(LineEngine::close);
    return seconds;
  }

  private void report(Dissection dissection, Optional<OcrMyPdf> peer, List<Double> ours, List<Double> ceilings, List<Double> peers, long peak) {
    StageTimes times = dissection.times();
    times.print(run.out());
    row("whole line, " + CORES + " children", ours);
    row("engine alone on our crops", ceilings);
    peer.ifPresentOrElse(p -> row("ocrmypdf " + p.version() + " --jobs " + CORES, peers), () -> run.out().println("ocrmypdf is not installed: no ratio"));
    double understanding = times.of(Dissection.PREPARE) + times.of(Dissection.IDENTIFY) + times.of(Dissection.MARKS);
    run.finish(new Figures().put("pages_per_minute", median(ours)).put("ocrmypdf_ratio", median(ours) / median(peers)).put("ceiling_ratio", median(ours) / median(ceilings))
        .put("understanding_share", understanding / times.of(Dissection.ENGINE)).put("peak_rss_mb", peak));
  }

  private void row(String name, List<Double> rates) {
    run.out().println(String.format(Locale.ROOT, "%-34s %6.1f pages/min (%.1f to %.1f, %d rounds)", name, median(rates),
        rates.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN), rates.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN), rates.size()));
  }

  /** NaN, printed as null, where nothing was measured. */
  private static double median(List<Double> values) {
    return values.isEmpty() ? Double.NaN : values.stream().sorted().toList().get(values.size() / 2);
  }
}
