package jp.fumikura.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.search.Hit;
import jp.fumikura.search.SearchIndex;
import jp.fumikura.search.SearchQuery;
import jp.fumikura.search.SearchResult;
import jp.fumikura.search.Snippet;
import jp.fumikura.search.json.ResultJson;
import jp.fumikura.search.lucene.IndexFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search QUERY}: asks the running service, or opens the index where none runs. Closed classes stay closed. */
@Command(name = "search", mixinStandardHelpOptions = true,
    description = {"登録された文書をさがします。", "Finds filed documents."})
final class Search implements Callable<Integer> {
  /** Whoever may run this command can read the store; closed classes need a person of the named list, signed in. */
  private static final Viewer CONSOLE = new Viewer("console", Set.of(), Set.of(), true, Set.of());

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = {"さがすことば", "Words to find"})
  private List<String> words = List.of();

  @Option(names = "--json", description = {"結果を JSON で出します。", "Prints the result as JSON."})
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    SearchResult result = found(String.join(" ", words));
    System.out.println(json ? ResultJson.write(result) : plain(result));
    return 0;
  }

  private static SearchResult found(String words) throws IOException, InterruptedException {
    Optional<Console> service = Console.of(Home.folder());
    if (service.isPresent()) {
      return ResultJson.read(service.get().get("/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }
    try (SearchIndex index = IndexFolder.open(new DataFolder(Home.folder()).prepare().index())) {
      return index.search(SearchQuery.of(words), CONSOLE);
    }
  }

  private static String plain(SearchResult result) {
    StringBuilder out = new StringBuilder(result.total() + " 件" + (result.tolerant() ? "（似た表記）" : ""));
    for (Hit hit : result.hits()) {
      out.append(System.lineSeparator()).append(hit.document()).append("  ").append(hit.section()).append("  ").append(hit.title());
      for (Snippet snippet : hit.snippets()) {
        out.append(System.lineSeparator()).append("    p.").append(snippet.page()).append("  ")
            .append(snippet.before()).append('【').append(snippet.word()).append('】').append(snippet.after());
      }
    }
    return out.toString();
  }
}
