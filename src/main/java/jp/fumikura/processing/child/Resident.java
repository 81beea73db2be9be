package jp.fumikura.processing.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident size as Linux counts it: heap, native memory and mapped files of a process and all it started. */
final class Resident {
  private static final long PAGE = 4096;
  private static final long MEGABYTE = 1 << 20;

  private Resident() {}

  /** 0 where the system does not tell. */
  static long megabytes(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants()).mapToLong(p -> pages(p.pid())).sum() * PAGE / MEGABYTE;
  }

  private static long pages(long pid) {
    try {
      return Long.parseLong(Files.readString(Path.of("/proc", Long.toString(pid), "statm")).split(" ")[1]);
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }
}
