package jp.fumikura.cli;

import java.util.concurrent.Callable;
import jp.fumikura.processing.spring.FurtherNode;
import jp.fumikura.processing.spring.NeedsPostgres;
import picocli.CommandLine.Command;

/** {@code worker}: one more reading node. */
@Command(name = "worker", mixinStandardHelpOptions = true, description = {"読み取りノードを1つ加えます(PostgreSQL が必要です)。", "Adds one reading node (needs PostgreSQL)."})
final class Worker implements Callable<Integer> {
  @Override
  public Integer call() throws InterruptedException {
    try (FurtherNode node = FurtherNode.reading(Home.folder())) {
      System.out.println("読み取りノードが起動しました / reading node runs");
      node.await();
      return 0;
    } catch (NeedsPostgres e) {
      System.err.println("worker には PostgreSQL が必要です。" + Home.folder().resolve("fumikura.properties") + " に fumikura.database.url=jdbc:postgresql://… を書いてください。");
      System.err.println("worker needs PostgreSQL: set fumikura.database.url=jdbc:postgresql://… there.");
      return 2;
    }
  }
}
