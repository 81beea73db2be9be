package jp.fumikura.bench.register;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.Figures;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.CountDefinitions;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.ReviewStatus;
import jp.fumikura.sealreview.count.Count;
import jp.fumikura.sealreview.count.Dashboard;
import jp.fumikura.sealreview.exchange.CityTables;
import jp.fumikura.sealreview.exchange.TextReport;

/**
 * The dashboard right after a line was added to the book (folding it in, counting, seven years of months, tables in
 * words), and a whole report as known at an earlier moment (folding the book anew, counting, all council tables, hash).
 */
public final class RegisterBench {
  private static final LocalDate DAY = LocalDate.of(LongHistory.FIRST_YEAR + LongHistory.YEARS, 3, 31);
  private static final CountDefinition DEFINITION = CountDefinitions.standard(RequiredMark.SEAL, "N_sub", CountDefinition.Denominator.D_ALL);
  private static final int SMALL = 100;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private final BenchRun run;

  public RegisterBench(BenchRun run) {
    this.run = run;
  }

  public void measure(int forms) {
    Taken small = taken(SMALL);
    Taken large = taken(forms);
    double growth = (large.dashboard / forms) / (small.dashboard / SMALL);
    run.out().printf("%-10s %10s %14s %12s%n", "様式", "記録", "状況 ms", "集計 ms");
    run.out().printf("%-10d %10d %14.1f %12.1f%n", SMALL, small.lines, small.dashboard, small.report);
    run.out().printf("%-10d %10d %14.1f %12.1f%n", forms, large.lines, large.dashboard, large.report);
    run.finish(new Figures().put("dashboard_ms", large.dashboard).put("report_ms", large.report).put("growth", growth).put("forms", forms).put("facts", large.lines)
        .put("dashboard_ms_100", small.dashboard).put("report_ms_100", small.report)
        .put("dashboard_cpu_ms", large.dashboardCpu).put("report_cpu_ms", large.reportCpu));
  }

  /** Medians in milliseconds, on the clock and of the processor's time: they differ where others share the machine. */
  private record Taken(int lines, double dashboard, double report, double dashboardCpu, double reportCpu) {}

  private Taken taken(int forms) {
    List<Fact> book = LongHistory.of(forms, run.seed());
    Register register = Register.of(book);
    Instant moment = Instant.parse("2099-01-01T00:00:00Z");
    dashboard(register);
    int repeats = run.quick() ? 7 : 21;
    double[] dashboard = median(repeats, () -> dashboard(register.with(List.of(news(book.size())))));
    double[] report = median(repeats, () -> TextReport.of(Register.knownAt(book, moment), DEFINITION, DAY).length());
    return new Taken(book.size(), dashboard[0], report[0], dashboard[1], report[1]);
  }

  private static Fact news(int last) {
    return new Fact(last + 1L, "form-7", DAY, Instant.parse("2026-03-31T00:00:00Z"), "bench", new FactBody.Moved(ReviewStatus.REOPENED, "法令改正"));
  }

  private static int dashboard(Register register) {
    Dashboard dashboard = Dashboard.of(register, DEFINITION, DAY, Locale.JAPANESE, e -> true);
    CityTables tables = new CityTables(register, Locale.JAPANESE);
    return tables.months(dashboard).rows().size() + tables.reasons(dashboard).rows().size() + tables.bottlenecks(dashboard).rows().size() + tables.sideBySide(dashboard).rows().size()
        + Count.of(register, CountDefinitions.standard(RequiredMark.SIGNATURE, "N_strict", CountDefinition.Denominator.D_ALL), DAY).rows().size();
  }

  /** After warming up: clock and processor. */
  private static double[] median(int repeats, Supplier<Integer> work) {
    long total = 0;
    for (int i = 0; i < 3; i++) {
      total += work.get();
    }
    List<Double> clock = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      long start = System.nanoTime();
      long used = CPU.getCurrentThreadCpuTime();
      total += work.get();
      processor.add((CPU.getCurrentThreadCpuTime() - used) / 1e6);
      clock.add((System.nanoTime() - start) / 1e6);
    }
    if (total == 0) {
      throw new IllegalStateException("the work measured found nothing");
    }
    Collections.sort(clock);
    Collections.sort(processor);
    return new double[] {clock.get(repeats / 2), processor.get(repeats / 2)};
  }
}
