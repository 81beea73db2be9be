package jp.fumikura.bench.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.form.SheetGroups;
import jp.fumikura.form.matching.SheetPrint;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.SheetWords;
import jp.fumikura.page.Box;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.preparation.PagePreparation;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.PageText;

/** {@code bench groups}: filled sheets of made families nobody has registered, put together by their look alone. */
public final class GroupsBench {
  /** Every so many-th family has a cousin: the same table under another title. */
  private static final int COUSINS = 5;
  /** Families of seeds that lie side by side are alike in what is drawn first. */
  private static final long SPREAD = 0x9e37_79b9_7f4aL;

  /**
   * How much of it.
   *
   * @param families drawn, their cousins aside
   * @param sheets filled in of each
   * @param tuning typefaces and seeds apart from those that are reported
   * @param explain prints every pair that went wrong
   */
  public record Extent(int families, int sheets, int threads, boolean tuning, boolean explain) {}

  private final BenchRun run;
  private final Extent extent;
  private final ThreadLocal<PageReader> readers;
  private final PagePreparation preparation = new PagePreparation();

  /** @param engines makes a new engine for each thread; whoever made them closes them */
  public GroupsBench(BenchRun run, Extent extent, Supplier<LineEngine> engines) {
    this.run = run;
    this.extent = extent;
    this.readers = ThreadLocal.withInitial(() -> reader(engines));
  }

  private synchronized PageReader reader(Supplier<LineEngine> engines) {
    return new PageReader(engines.get());
  }

  public void run() throws IOException, InterruptedException {
    List<Case> sheets = draw(extent.tuning() ? run.seed() + 1_000_000 : run.seed());
    ScanMaker maker = new ScanMaker(Faces.installed(extent.tuning()));
    Map<Case, SheetPrint> prints = new ConcurrentHashMap<>();
    Trials.all(sheets, extent.threads(), sheet -> prints.put(sheet, print(sheet.scan(maker))));
    Map<Case, SheetPrint> inOrder = new LinkedHashMap<>();
    sheets.forEach(sheet -> inOrder.put(sheet, prints.get(sheet)));
    long start = System.nanoTime();
    SheetGroups<Case> groups = new SheetGroups<>();
    groups.add(inOrder);
    new GroupScore(groups.groups(), extent.explain() ? run.out() : null).report(run, (System.nanoTime() - start) / 1e6 / sheets.size());
  }

  /** In the order of a scanner that takes what comes. */
  private List<Case> draw(long seed) {
    Random random = new Random(seed * 2_862_933_555_777_941_757L + 3);
    List<Case> out = new ArrayList<>();
    for (int n = 0; n < extent.families(); n++) {
      MadeFamily family = MadeFamily.of((seed << 32) + SPREAD * (n + 1));
      for (int sheet = 0; sheet < extent.sheets(); sheet++) {
        out.add(Case.of(Case.Kind.UNKNOWN, family, random));
        if (n % COUSINS == 0) {
          out.add(Case.of(Case.Kind.COUSIN, family.cousin(), random));
        }
      }
    }
    Collections.shuffle(out, random);
    return out;
  }

  /** As the room for unknown sheets gets it from the ledger. */
  private SheetPrint print(MadeScan scan) {
    PreparedPage page = preparation.prepare(scan.image());
    PageText text = readers.get().read(page);
    List<Reading.Line> lines = text.lines().stream().map(line -> new Reading.Line(line.text(), numbers(page.placement().toScan(line.box())), line.confidence(), line.vertical())).toList();
    Reading.Page read = new Reading.Page(1, scan.image().width(), scan.image().height(), scan.looks().dpi(), page.rotation().degrees(), page.skew().degrees(), false, lines, List.of());
    return new SheetPrint(SheetWords.of(read), SheetWords.surely(read));
  }

  private static List<Integer> numbers(Box box) {
    return List.of(box.x(), box.y(), box.width(), box.height());
  }
}
