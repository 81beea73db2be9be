package jp.fumikura.house;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import jp.fumikura.intake.Reception;
import jp.fumikura.intake.StoreReconciliation;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Attempts;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Milestones;
import jp.fumikura.processing.Engines;
import jp.fumikura.processing.child.ChildLimits;
import jp.fumikura.processing.child.ChildPool;
import jp.fumikura.processing.child.ChildSettings;
import jp.fumikura.processing.jdbc.ReadingNode;
import jp.fumikura.processing.node.DocumentReader;

/**
 * A house in a process of its own, to be struck down. Arguments: url, user, home, number of documents, point, nth, and
 * {@code children} where real child processes read pictures from {@code papers} in the home instead of {@link FakeReader}.
 * Acknowledged documents are written to {@code acknowledged}, one number a line, after {@code receive} returned.
 */
public final class HaltingHouse {
  private HaltingHouse() {}

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[2]);
    int documents = Integer.parseInt(args[3]);
    boolean real = args.length > 6;
    Milestones strike = args[4].equals("-") ? Milestones.NONE : StruckDown.haltAt(Milestones.Point.valueOf(args[4]), Integer.parseInt(args[5]));
    try (TestHouse house = TestHouse.at(args[0], args[1], home, context -> {
      context.registerBean(Milestones.class, () -> strike);
      context.registerBean(DocumentReader.class, () -> real ? children(home)::read : new FakeReader());
    })) {
      Reception reception = new Reception(house.folder(), house.get(Acceptances.class), strike, house.get(Clock.class));
      new StoreReconciliation(house.folder(), house.get(Ledger.class), house.get(Acceptances.class), reception).run();
      ReadingNode node = house.get(ReadingNode.class);
      node.start();
      handOver(reception, home, documents, real);
      while (!house.get(Attempts.class).waiting().isEmpty()) {
        Thread.sleep(50);
      }
      node.close();
    }
  }

  private static ChildPool children(Path home) {
    return new ChildPool(new ChildSettings(2, 256, Engines.STANDARD, Optional.empty(), home.resolve("scratch").resolve("children-" + ProcessHandle.current().pid()), ChildLimits.standard()));
  }

  /** Goes on where the acknowledged ones end, as a sender does that got no answer. */
  private static void handOver(Reception reception, Path home, int documents, boolean real) throws Exception {
    Path acknowledged = home.resolve("acknowledged");
    int done = Files.exists(acknowledged) ? Files.readAllLines(acknowledged).size() : 0;
    Batch batch = reception.open("束", "A", "hanako", Batch.Source.COMMAND);
    for (int n = done; n < documents; n++) {
      byte[] bytes = real ? Files.readAllBytes(home.resolve("papers").resolve(n + ".png")) : ("文書 " + n).getBytes(StandardCharsets.UTF_8);
      reception.receive(batch, n + (real ? ".png" : ".pdf"), new ByteArrayInputStream(bytes));
      Files.writeString(acknowledged, n + "\n", java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
    }
  }
}
