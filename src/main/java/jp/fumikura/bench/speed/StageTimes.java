package jp.fumikura.bench.speed;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Processor time by stage. */
final class StageTimes {
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private int pages;

  /** Something that may fail. */
  interface Work<T> {
    T run() throws Exception;
  }

  /** Processor time of this thread so far; native code counts too. */
  static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  <T> T time(String stage, Work<T> work) throws Exception {
    long start = cpu();
    T out = work.run();
    add(stage, cpu() - start);
    return out;
  }

  void add(String stage, long time) {
    nanos.merge(stage, time, Long::sum);
  }

  void page() {
    pages++;
  }

  long of(String stage) {
    return nanos.getOrDefault(stage, 0L);
  }

  void print(PrintStream out) {
    long all = nanos.values().stream().mapToLong(Long::longValue).sum();
    out.println(String.format(Locale.ROOT, "%-34s %10s %7s", "stage (CPU of one thread)", "ms/page", "share"));
    nanos.forEach((stage, time) -> out.println(String.format(Locale.ROOT, "%-34s %10.1f %6.1f%%", stage, time / 1e6 / Math.max(1, pages), 100.0 * time / Math.max(1, all))));
    out.println(String.format(Locale.ROOT, "%-34s %10.1f", "all stages, " + pages + " pages", all / 1e6 / Math.max(1, pages)));
  }
}
