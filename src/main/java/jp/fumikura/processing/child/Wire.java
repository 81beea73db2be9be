package jp.fumikura.processing.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.fumikura.form.FormChoice;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.json.ReadingJson;
import jp.fumikura.pdf.SearchablePdf;

/** What parent and child say to each other: an order one way; ready, progress and one outcome the other. The reading itself is a file in the scratch folder. */
final class Wire implements Closeable {
  private static final String READING = "reading.json";
  private static final int READY = 'R';
  private static final int PROGRESS = 'P';
  private static final int READ = 'D';
  private static final int WORDS = 'W';
  private static final int REFUSED = 'F';
  private static final int FAILED = 'X';

  private final SocketChannel channel;
  private final DataInputStream in;
  private final DataOutputStream out;

  Wire(SocketChannel channel) {
    this.channel = channel;
    this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
    this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  /** What a child says. */
  sealed interface News {
    record Ready() implements News {}

    record Progressed(int page, int pages) implements News {}

    record Finished(ReadOutcome outcome) implements News {}

    /** The child lives but could not do it: a full disk, an unreadable file. */
    record Failed(String what) implements News {}
  }

  /** An order as the child gets it. */
  record Sent(ReadOrder order, Set<Integer> spared) {}

  void send(ReadOrder order, Set<Integer> spared) throws IOException {
    out.writeUTF(order.file().toString());
    out.writeUTF(order.name());
    out.writeUTF(order.scratch().toString());
    out.writeUTF(order.wish().name());
    out.writeUTF(order.choice().text());
    out.writeInt(spared.size());
    for (int page : spared) {
      out.writeInt(page);
    }
    out.flush();
  }

  Sent receive() throws IOException {
    ReadOrder order = new ReadOrder(Path.of(in.readUTF()), in.readUTF(), Path.of(in.readUTF()), ReadOrder.Wish.valueOf(in.readUTF()), FormChoice.of(in.readUTF()));
    Set<Integer> spared = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      spared.add(in.readInt());
    }
    return new Sent(order, spared);
  }

  void ready() throws IOException {
    out.writeByte(READY);
    out.flush();
  }

  void progress(int page, int pages) throws IOException {
    out.writeByte(PROGRESS);
    out.writeInt(page);
    out.writeInt(pages);
    out.flush();
  }

  void read(ReadOutcome.Read read, Path scratch) throws IOException {
    ReadingJson.write(read.reading(), scratch.resolve(READING));
    out.writeByte(READ);
    out.writeUTF(read.pdf().toString());
    out.writeUTF(read.pdfOutcome().name());
    out.writeInt(read.pagePictures().size());
    for (Path picture : read.pagePictures()) {
      out.writeUTF(picture.toString());
    }
    write(read.problems());
    out.flush();
  }

  void words(ReadOutcome.Words words, Path scratch) throws IOException {
    ReadingJson.write(words.reading(), scratch.resolve(READING));
    out.writeByte(WORDS);
    write(words.problems());
    out.flush();
  }

  void refused(Problem reason) throws IOException {
    out.writeByte(REFUSED);
    write(reason);
    out.flush();
  }

  void failed(String what) throws IOException {
    out.writeByte(FAILED);
    out.writeUTF(what);
    out.flush();
  }

  /** Waits for the next news; throws {@link java.io.EOFException} where the child is gone. */
  News hear(Path scratch) throws IOException {
    return switch (in.readUnsignedByte()) {
      case READY -> new News.Ready();
      case PROGRESS -> new News.Progressed(in.readInt(), in.readInt());
      case READ -> new News.Finished(outcome(scratch));
      case WORDS -> new News.Finished(new ReadOutcome.Words(ReadingJson.read(scratch.resolve(READING)), problems()));
      case REFUSED -> new News.Finished(new ReadOutcome.Refused(problem()));
      case FAILED -> new News.Failed(in.readUTF());
      default -> throw new IOException("a child spoke nonsense");
    };
  }

  private ReadOutcome outcome(Path scratch) throws IOException {
    Path pdf = Path.of(in.readUTF());
    SearchablePdf.Outcome outcome = SearchablePdf.Outcome.valueOf(in.readUTF());
    List<Path> pictures = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      pictures.add(Path.of(in.readUTF()));
    }
    return new ReadOutcome.Read(ReadingJson.read(scratch.resolve(READING)), pdf, outcome, pictures, problems());
  }

  private void write(List<Problem> problems) throws IOException {
    out.writeInt(problems.size());
    for (Problem problem : problems) {
      write(problem);
    }
  }

  private List<Problem> problems() throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      problems.add(problem());
    }
    return problems;
  }

  private void write(Problem problem) throws IOException {
    out.writeUTF(problem.code());
    out.writeInt(problem.page());
    out.writeUTF(problem.subject());
  }

  private Problem problem() throws IOException {
    return new Problem(in.readUTF(), in.readInt(), in.readUTF());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
