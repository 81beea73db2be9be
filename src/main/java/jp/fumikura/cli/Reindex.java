package jp.fumikura.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.search.SearchIndex;
import jp.fumikura.search.lucene.IndexFolder;
import picocli.CommandLine.Command;

/** {@code reindex}: the index is emptied and fills again from the ledger; people go on searching meanwhile. */
@Command(name = "reindex", mixinStandardHelpOptions = true,
    description = {"検索の索引を台帳から作り直します。", "Rebuilds the search index from the ledger."})
final class Reindex implements Callable<Integer> {
  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<Console> service = Console.of(Home.folder());
    if (service.isPresent()) {
      service.get().post("/api/search/reindex");
      System.out.println("作り直しています。終わるまで、見つかる文書が少なくなります。 / Rebuilding.");
    } else {
      try (SearchIndex index = IndexFolder.open(new DataFolder(Home.folder()).prepare().index())) {
        index.forget();
      }
      System.out.println("空にしました。次にサービスを起動すると作り直されます。 / Emptied; the next start rebuilds it.");
    }
    return 0;
  }
}
