package jp.fumikura.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.Problem;
import jp.fumikura.processing.ProblemWords;
import jp.fumikura.processing.spring.FurtherNode;
import jp.fumikura.search.SearchIndex;
import jp.fumikura.search.crawl.Crawl;
import jp.fumikura.search.crawl.CrawlReport;
import jp.fumikura.search.crawl.FiledFiles;
import jp.fumikura.search.crawl.SharedFolder;
import jp.fumikura.search.crawl.SharedFolders;
import jp.fumikura.search.crawl.SharedPartMaker;
import jp.fumikura.search.lucene.IndexFolder;
import jp.fumikura.site.FumikuraApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code index PATH}: a folder of the share becomes findable under a section's rights, and stays so: the service goes round it again and again. */
@Command(name = "index", mixinStandardHelpOptions = true,
    description = {"共有フォルダーを検索に入れます。以後はサービスが見回り、変わったもの・消えたものを反映します。", "Takes a folder of the share into the search."})
final class Index implements Callable<Integer> {
  private static final long LARGEST = 200L << 20;

  @Parameters(arity = "1", paramLabel = "PATH", description = {"フォルダー", "A folder"})
  private Path path = Path.of("");

  @Option(names = "--section", required = true, paramLabel = "CODE", description = {"このフォルダーを見てよい課の記号", "Code of the section whose people find it"})
  private String section = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = path.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      System.err.println("フォルダーがありません / no such folder: " + folder);
      return 2;
    }
    Optional<Console> service = Console.of(Home.folder());
    return tell(service.isPresent() ? byService(service.get(), folder) : alone(new SharedFolder(folder, section)));
  }

  private String byService(Console service, Path folder) throws IOException, InterruptedException {
    String query = "/api/search/folders?path=" + URLEncoder.encode(folder.toString(), StandardCharsets.UTF_8);
    service.post(query + "&section=" + URLEncoder.encode(section, StandardCharsets.UTF_8));
    String state = service.get(query);
    while (state.startsWith("RUNNING")) {
      Thread.sleep(500);
      state = service.get(query);
    }
    return state.substring(state.indexOf('\n') + 1);
  }

  private static String alone(SharedFolder folder) throws IOException {
    DataFolder data = new DataFolder(Home.folder()).prepare();
    SharedFolders folders = new SharedFolders(data.sharedFolders());
    folders.put(folder);
    Set<Path> others = folders.all().stream().map(SharedFolder::path).filter(other -> !other.equals(folder.path())).collect(Collectors.toSet());
    CrawlReport report = new CrawlReport();
    try (FurtherNode quiet = FurtherNode.quiet(Home.folder()); SearchIndex index = IndexFolder.open(data.index())) {
      new Crawl(index, quiet.sharedFiles(), new SharedPartMaker(code -> "", FumikuraApplication.ZONE), List.of(), new Crawl.Rules(LARGEST, FiledFiles.of(data, quiet.filedCopies())))
          .run(folder, others, report);
    }
    return report.text();
  }

  /** Every file that is found by its name only is named; exit 1 where there is one. */
  private static int tell(String report) {
    List<String> lines = report.strip().lines().toList();
    ProblemWords words = new ProblemWords(Locale.JAPANESE);
    for (String line : lines.subList(0, lines.size() - 1)) {
      String[] parts = line.split(" ", 3);
      System.err.println(parts[2] + ": " + words.of(new Problem(parts[1], 0, "")));
    }
    System.out.println(lines.getLast());
    return lines.size() > 1 ? 1 : 0;
  }
}
