package jp.fumikura.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The peer, where it is installed. */
record OcrMyPdf(String version) {
  static Optional<OcrMyPdf> installed() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("ocrmypdf", "--version").redirectErrorStream(true).start();
      String version = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? Optional.of(new OcrMyPdf(version)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Seconds by the clock for one PDF of all pages, the pages side by side. */
  double seconds(Path pdf, int jobs, Path target) throws IOException, InterruptedException {
    Files.deleteIfExists(target);
    ProcessBuilder builder = new ProcessBuilder(List.of("ocrmypdf", "--jobs", Integer.toString(jobs), "-l", "jpn", "--output-type", "pdfa", "--quiet",
        pdf.toString(), target.toString())).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    long start = System.nanoTime();
    int status = builder.start().waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!Files.exists(target)) {
      throw new IOException("ocrmypdf ended with " + status + " and wrote nothing");
    }
    return seconds;
  }
}
