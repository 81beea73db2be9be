package jp.fumikura.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A Java process that is to be struck down; what it says is kept in {@code output}. */
public record HouseProcess(Process process, Path output) implements AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  /** Starts a main class with the class path of the tests. */
  public static HouseProcess start(Path output, Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "--add-modules", "jdk.incubator.vector", main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().putAll(environment);
    return new HouseProcess(builder.start(), output);
  }

  /** Waits until something holds, and fails with what the process said where it ends before or takes longer than {@code most}. */
  public void until(String what, Duration most, Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + most.toNanos();
    while (!holds.call()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError((process.isAlive() ? "stands still" : "ended with " + process.exitValue()) + ", waiting for " + what + ": " + said());
      }
      Thread.sleep(LOOK_AGAIN);
    }
  }

  /** The exit code; fails with what the process said where it takes longer than {@code most}. */
  public int ends(Duration most) throws IOException, InterruptedException {
    if (!process.waitFor(most.toSeconds(), TimeUnit.SECONDS)) {
      close();
      throw new AssertionError("stands still after " + most.toSeconds() + " s: " + said());
    }
    return process.exitValue();
  }

  public String said() throws IOException {
    return Files.readString(output);
  }

  /** As by kill -9, and waits until it is gone. */
  @Override
  public void close() {
    strike(process.toHandle());
  }

  /** As by kill -9, and waits until it is gone. */
  public static void strike(ProcessHandle victim) {
    victim.destroyForcibly();
    victim.onExit().join();
  }
}
