package jp.fumikura.processing.child;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import jp.fumikura.intake.Refusal;
import jp.fumikura.ledger.Problem;
import jp.fumikura.processing.Workbench;

/** A child process: sets up its workbench once, then reads one file after the other until its socket closes. */
public final class Child {
  private final Wire wire;
  private final Workbench bench;

  private Child(Wire wire, Workbench bench) {
    this.wire = wire;
    this.bench = bench;
  }

  /** @param args socket, engine, folder of forms or an empty word */
  public static void main(String[] args) throws IOException, InterruptedException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(args[0]));
    Wire wire = new Wire(channel);
    try {
      Workbench bench = Workbench.setUp(args[1], args[2].isEmpty() ? Optional.empty() : Optional.of(Path.of(args[2])));
      Optional<String> complaint = bench.complaint();
      if (complaint.isPresent()) {
        throw new IOException(complaint.get());
      }
      wire.ready();
      new Child(wire, bench).work();
    } catch (IOException | RuntimeException | LinkageError e) {
      wire.failed(e.getMessage() == null ? e.getClass().getName() : e.getMessage());
      Runtime.getRuntime().halt(1);
    }
  }

  /** The socket is read on a thread of its own, so that a child in the middle of a page halts too when its parent is gone. */
  private void work() throws IOException, InterruptedException {
    SynchronousQueue<Wire.Sent> orders = new SynchronousQueue<>();
    Thread ear = new Thread(() -> listen(orders), "ear");
    ear.setDaemon(true);
    ear.start();
    while (true) {
      answer(orders.take());
    }
  }

  private void listen(SynchronousQueue<Wire.Sent> orders) {
    try {
      while (true) {
        orders.put(wire.receive());
      }
    } catch (IOException | InterruptedException e) {
      Runtime.getRuntime().halt(0);
    }
  }

  private void read(ReadOrder order, Workbench.Result result) throws IOException {
    wire.read(new ReadOutcome.Read(result.reading(), result.pdf(), result.pdfOutcome(), result.pictures(), result.problems()), order.scratch());
  }

  private void words(Wire.Sent sent) throws IOException {
    ReadOrder order = sent.order();
    Workbench.Words words = bench.words(order.file(), order.name(), order.scratch(), sent.spared(), wire::progress);
    wire.words(new ReadOutcome.Words(words.reading(), words.problems()), order.scratch());
  }

  private void answer(Wire.Sent sent) throws IOException {
    ReadOrder order = sent.order();
    try {
      switch (order.wish()) {
        case READING -> read(order, bench.read(order.file(), order.name(), order.scratch(), sent.spared(), order.choice(), wire::progress));
        case DRAFT -> read(order, bench.survey(order.file(), order.name(), order.scratch(), sent.spared(), wire::progress));
        case WORDS -> words(sent);
      }
    } catch (Refusal e) {
      wire.refused(new Problem(e.code().key(), 0, ""));
    } catch (IOException | RuntimeException e) {
      wire.failed(e.getClass().getName());
    }
  }
}
