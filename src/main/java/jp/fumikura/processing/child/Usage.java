package jp.fumikura.processing.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process and all it started use, as Linux counts it. */
final class Usage {
  private static final long PAGE = 4096;
  private static final long MEGABYTE = 1 << 20;
  private static final long NANOS_PER_TICK = 10_000_000;
  /** Fields of {@code /proc/PID/stat} after the name in parentheses: time in user code, time in the kernel. */
  private static final int USER = 11;
  private static final int KERNEL = 12;

  private Usage() {}

  /** Resident size: heap, native memory and mapped files; 0 where the system does not tell. */
  static long megabytes(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants()).mapToLong(p -> pages(p.pid())).sum() * PAGE / MEGABYTE;
  }

  /** Processor time of all threads, in nanoseconds; 0 where the system does not tell. */
  static long cpuNanos(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants()).mapToLong(p -> ticks(p.pid())).sum() * NANOS_PER_TICK;
  }

  private static long ticks(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(fields[USER]) + Long.parseLong(fields[KERNEL]);
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  private static long pages(long pid) {
    try {
      return Long.parseLong(Files.readString(Path.of("/proc", Long.toString(pid), "statm")).split(" ")[1]);
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }
}
