package jp.fumikura.processing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.fumikura.intake.Refusal;

/** Word and Excel forms as PDF, by LibreOffice without a window where it is installed. Runs inside a child process, which is killed with all it started. */
public final class OfficeForm {
  private static final List<String> KINDS = List.of(".doc", ".docx", ".xls", ".xlsx", ".odt", ".ods");
  private static final List<String> PLACES = List.of("/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice");
  /** Of the processor, as for any file (decision 0032): on a busy machine a good letter takes minutes by the clock. */
  private static final long PROCESSOR_SECONDS = 18;
  /** By the clock, a little less than a child may be silent. */
  private static final long SECONDS = 170;

  private OfficeForm() {}

  /** Whether the name is one of an Office file. */
  public static boolean is(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return KINDS.stream().anyMatch(lower::endsWith);
  }

  /** Where LibreOffice is; empty where it is not installed. */
  public static Optional<Path> program() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  static Path toPdf(Path file, Path scratch) throws IOException {
    Path program = program().orElseThrow(() -> new Refusal(Refusal.Code.UNSUPPORTED_KIND, "LibreOffice is not installed"));
    Path folder = Files.createDirectories(scratch.resolve("office"));
    Process process = new ProcessBuilder(program.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--nolockcheck", "--norestore",
        "--convert-to", "pdf", "--outdir", folder.toString(), file.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      if (!ends(process)) {
        throw new Refusal(Refusal.Code.DAMAGED, "LibreOffice did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return made(folder);
  }

  private static boolean ends(Process process) throws InterruptedException {
    for (long second = 0; second < SECONDS && processorSeconds(process) < PROCESSOR_SECONDS; second++) {
      if (process.waitFor(1, TimeUnit.SECONDS)) {
        return true;
      }
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    return false;
  }

  /** Used by the process and by all it started: what is called soffice is a script. */
  private static long processorSeconds(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).mapToLong(p -> p.info().totalCpuDuration().map(Duration::toSeconds).orElse(0L)).sum();
  }

  private static Path made(Path folder) throws IOException {
    try (Stream<Path> made = Files.list(folder)) {
      return made.filter(p -> p.toString().endsWith(".pdf")).findFirst().orElseThrow(() -> new Refusal(Refusal.Code.DAMAGED, "LibreOffice made no PDF"));
    }
  }
}
