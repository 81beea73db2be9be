package jp.fumikura.processing.child;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One child as its parent sees it: started, watched, asked, killed. Used by one thread at a time; the watch runs beside it. */
final class ChildProcess implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ChildProcess.class.getName());
  private static final Duration WATCH = Duration.ofMillis(200);
  /** Why a child died that this node did not kill. */
  static final String ENDED = "child-died";
  private static final long NEVER = Long.MAX_VALUE;
  /** Socket paths have at most 108 bytes, so they do not lie in a scratch folder of any depth. */
  private static final Path SOCKETS = Path.of(System.getProperty("java.io.tmpdir"));

  private final ChildLimits limits;
  private final Process process;
  private final AtomicLong deadline = new AtomicLong(NEVER);
  private final AtomicLong cpuDeadline = new AtomicLong(NEVER);
  private volatile String death = ENDED;
  private @Nullable Wire wire;
  private long peakMb;

  private ChildProcess(Process process, ChildLimits limits) {
    this.process = process;
    this.limits = limits;
  }

  /** Why a child could not be had. */
  static final class StartFailure extends IOException {
    private static final long serialVersionUID = 1;

    StartFailure(String words) {
      super(words);
    }
  }

  /** Starts a child and waits until it is ready. */
  static ChildProcess start(ChildSettings settings, Optional<Isolation> isolation) throws IOException {
    Path folder = Files.createTempDirectory(SOCKETS, "fmk");
    Path socket = folder.resolve("s");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      ChildProcess child = new ChildProcess(launch(settings, isolation, socket), settings.limits());
      child.begin();
      child.connect(server);
      return child;
    } finally {
      Files.deleteIfExists(socket);
      Files.deleteIfExists(folder);
    }
  }

  private static Process launch(ChildSettings settings, Optional<Isolation> isolation, Path socket) throws IOException {
    List<String> command = new ArrayList<>(isolation.map(Isolation::prefix).orElse(List.of()));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + settings.heapMb() + "m", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto",
        "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + settings.scratch(), "-Duser.timezone=" + System.getProperty("user.timezone", "Asia/Tokyo"),
        "--enable-native-access=ALL-UNNAMED", "--add-modules", "jdk.incubator.vector",
        Child.class.getName(), socket.toString(), settings.engine(), settings.forms().map(Path::toString).orElse("")));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Not as an argument: lists of processes show four kilobytes, and who looks for a child wants to see its name.
    builder.environment().put("CLASSPATH", LeanClassPath.of(System.getProperty("java.class.path")));
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return builder.start();
  }

  private void begin() {
    deadline.set(System.nanoTime() + limits.start().toNanos());
    Thread.ofVirtual().name("child-output").start(this::drain);
    Thread.ofVirtual().name("child-watch").start(this::watch);
  }

  private void connect(ServerSocketChannel server) throws IOException {
    server.configureBlocking(false);
    SocketChannel channel = server.accept();
    while (channel == null) {
      if (!process.isAlive()) {
        throw new StartFailure("the child process ended with " + process.exitValue());
      }
      pause();
      channel = server.accept();
    }
    Wire connected = new Wire(channel);
    wire = connected;
    switch (connected.hear(Path.of(""))) {
      case Wire.News.Ready ready -> deadline.set(NEVER);
      case Wire.News.Failed failed -> throw new StartFailure(failed.what());
      case Wire.News.Progressed progressed -> throw new StartFailure("out of turn");
      case Wire.News.Finished finished -> throw new StartFailure("out of turn");
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** What a child left behind when it ended in the middle of a file. */
  record Died(String why, int pagesDone) {}

  /** Either an outcome or a death. */
  sealed interface Answer {
    record Outcome(ReadOutcome outcome) implements Answer {}

    record Death(Died died) implements Answer {}
  }

  Answer read(ReadOrder order, Set<Integer> spared, Progress progress) {
    int done = -1;
    try {
      Wire open = java.util.Objects.requireNonNull(wire, "not connected");
      renew();
      open.send(order, spared);
      while (true) {
        switch (open.hear(order.scratch())) {
          case Wire.News.Progressed p -> {
            done = p.page();
            renew();
            progress.done(p.page(), p.pages());
          }
          case Wire.News.Finished finished -> {
            return new Answer.Outcome(finished.outcome());
          }
          case Wire.News.Failed failed -> throw new IOException(failed.what());
          case Wire.News.Ready ready -> throw new IOException("out of turn");
        }
      }
    } catch (IOException e) {
      close();
      return new Answer.Death(new Died(death, done));
    } finally {
      deadline.set(NEVER);
      cpuDeadline.set(NEVER);
    }
  }

  private void renew() {
    cpuDeadline.set(Usage.cpuNanos(process.toHandle()) + limits.pageCpu().toNanos());
    deadline.set(System.nanoTime() + limits.page().toNanos());
  }

  /** Native code prints; what it prints may quote paper and is thrown away. */
  private void drain() {
    long bytes = 0;
    byte[] buffer = new byte[8192];
    try (InputStream in = process.getInputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
        if (Boolean.getBoolean("fumikura.child.output")) {
          System.err.write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "output of child " + process.pid() + " ended");
    }
    LOG.log(System.Logger.Level.DEBUG, "child " + process.pid() + " ended after " + bytes + " bytes of output");
  }

  private void watch() {
    while (process.isAlive()) {
      long resident = Usage.megabytes(process.toHandle());
      peakMb = Math.max(peakMb, resident);
      if (overdue()) {
        kill("child-stood-still");
      } else if (resident > limits.residentMb()) {
        kill("child-too-large");
      }
      try {
        Thread.sleep(WATCH);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private boolean overdue() {
    boolean clock = deadline.get() != NEVER && System.nanoTime() - deadline.get() > 0;
    return clock || cpuDeadline.get() != NEVER && Usage.cpuNanos(process.toHandle()) > cpuDeadline.get();
  }

  private void kill(String why) {
    death = why;
    LOG.log(System.Logger.Level.WARNING, "child " + process.pid() + " killed: " + why);
    close();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Largest resident size seen, in megabytes. */
  long peakMb() {
    return peakMb;
  }

  /** Kills the child and everything it started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    Wire open = wire;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "socket of child " + process.pid() + " was closed before");
      }
    }
  }
}
