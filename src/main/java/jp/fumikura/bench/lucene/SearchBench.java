package jp.fumikura.bench.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jp.fumikura.access.Viewer;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.Figures;
import jp.fumikura.bench.Rate;
import jp.fumikura.search.Hit;
import jp.fumikura.search.IndexedPart;
import jp.fumikura.search.SearchIndex.Change;
import jp.fumikura.search.SearchQuery;
import jp.fumikura.search.lucene.BareIndex;
import jp.fumikura.search.lucene.LuceneIndex;

/** {@code bench search}: the search room beside bare Lucene on the same made-up documents, in one run. */
public final class SearchBench {
  private static final int BATCH = 500;
  private static final int PEOPLE = 20;
  private static final Viewer ADMINISTRATOR = new Viewer("all", Set.of(), Set.of(), true, Set.of("F7"));
  private static final Viewer ONE_PERCENT = new Viewer("clerk", Set.of(), Set.of("S07"), false, Set.of());

  private final BenchRun run;
  private final MadeDocuments made;

  public SearchBench(BenchRun run) {
    this.run = run;
    this.made = new MadeDocuments(run.seed());
  }

  public void measure(int pages) throws Exception {
    Path folder = Files.createTempDirectory("fumikura-bench-search");
    int documents = pages / MadeDocuments.PAGES_EACH;
    int small = Math.min(documents, 1_000 / MadeDocuments.PAGES_EACH);
    try (LuceneIndex ours = LuceneIndex.open(folder.resolve("ours")); BareIndex bare = new BareIndex(folder.resolve("bare"))) {
      indexing(LuceneIndex.open(folder.resolve("warm")), new BareIndex(folder.resolve("warm-bare")), 0, small);
      double[] first = indexing(ours, bare, 0, small);
      double atSmall = ask(ours, ADMINISTRATOR, small).mean();
      double[] rest = indexing(ours, bare, small, documents);
      report(ours, bare, documents, first, rest, atSmall);
    } finally {
      delete(folder);
    }
  }

  /** Seconds: ours, bare. Both take the same batch in turn, so that a noisy machine is noisy for both. */
  private double[] indexing(LuceneIndex ours, BareIndex bare, int from, int to) throws IOException {
    double[] seconds = new double[2];
    for (int at = from; at < to; at += BATCH) {
      List<IndexedPart> parts = IntStream.range(at, Math.min(to, at + BATCH)).mapToObj(made::part).toList();
      long start = System.nanoTime();
      ours.take(parts.stream().map(p -> new Change(p.document(), List.of(p))).toList(), at + 1L);
      long between = System.nanoTime();
      for (IndexedPart part : parts) {
        bare.add(part);
      }
      bare.commit();
      seconds[0] += (between - start) / 1e9;
      seconds[1] += (System.nanoTime() - between) / 1e9;
    }
    return seconds;
  }

  private Times ask(LuceneIndex index, Viewer viewer, int documents) throws Exception {
    int questions = run.quick() ? 400 : 4_000;
    Times.of(PEOPLE, questions / 4, q -> index.search(SearchQuery.of(question(q, documents)), viewer));
    return Times.of(PEOPLE, questions, q -> index.search(SearchQuery.of(question(q + questions, documents)), viewer));
  }

  private Times askBare(BareIndex index, int documents) throws Exception {
    BareIndex.Questions asking = index.questions();
    int questions = run.quick() ? 400 : 4_000;
    Times.of(PEOPLE, questions / 4, q -> bare(asking, question(q, documents)));
    return Times.of(PEOPLE, questions, q -> bare(asking, question(q + questions, documents)));
  }

  private static void bare(BareIndex.Questions asking, String words) {
    try {
      asking.ask(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A third asks for a name, the rest for one or two subjects. */
  private String question(int q, int documents) {
    Random random = new Random(run.seed() * 77 + q);
    return switch (q % 3) {
      case 0 -> made.needle(random.nextInt(documents));
      case 1 -> MadeDocuments.phrase(random);
      default -> MadeDocuments.phrase(random) + " " + MadeDocuments.phrase(random);
    };
  }

  private void report(LuceneIndex ours, BareIndex bare, int documents, double[] first, double[] rest, double atSmall) throws Exception {
    askBare(bare, documents);
    ask(ours, ADMINISTRATOR, documents);
    Times raw = askBare(bare, documents);
    Times all = ask(ours, ADMINISTRATOR, documents);
    Times one = ask(ours, ONE_PERCENT, documents);
    Rate[] success = success(ours, documents);
    int leaks = leaks(ours, documents);
    double indexRatio = (first[1] + rest[1]) / (first[0] + rest[0]);
    double pagesPerSecond = documents * MadeDocuments.PAGES_EACH / (first[0] + rest[0]);
    int small = Math.min(documents, 1_000 / MadeDocuments.PAGES_EACH);
    double growth = documents == small ? 1 : (rest[0] / (documents - small)) / (first[0] / small);
    run.out().printf("%,d pages, %d people at once%n", documents * MadeDocuments.PAGES_EACH, PEOPLE);
    run.out().printf("indexing      ours %.0f pages/s, bare %.0f pages/s%n", pagesPerSecond, documents * MadeDocuments.PAGES_EACH / (first[1] + rest[1]));
    run.out().printf("search ms     bare p50 %.1f p99 %.1f | ours p50 %.1f p99 %.1f | 1 %% viewer p50 %.1f p99 %.1f | ours at 1,000 pages mean %.1f%n",
        raw.quantile(.5), raw.quantile(.99), all.quantile(.5), all.quantile(.99), one.quantile(.5), one.quantile(.99), atSmall);
    run.out().printf("known item    first %s, first ten %s%n", success[0], success[1]);
    run.finish(new Figures().put("pages", documents * MadeDocuments.PAGES_EACH).put("index_ratio", indexRatio)
        .put("p99_ratio", all.quantile(.99) / raw.quantile(.99)).put("p99_ms", all.quantile(.99))
        .put("rights_ratio", one.mean() / all.mean()).put("growth", growth).put("leaks", leaks)
        .put("success_at_1", success[0].value()).put("success_at_10", success[1].value()).put("cases", success[0].cases()));
  }

  /** A name with one character misread in the question, as a tired clerk or a scan has it: is its document found? */
  private Rate[] success(LuceneIndex index, int documents) {
    Random random = new Random(run.seed());
    Rate[] rates = {Rate.NONE, Rate.NONE};
    for (int i = 0; i < (run.quick() ? 200 : 2_000); i++) {
      int n = random.nextInt(documents);
      String name = made.needle(n);
      int bad = random.nextInt(name.length());
      String asked = i % 2 == 0 ? name : name.substring(0, bad) + "鬱" + name.substring(bad + 1);
      List<Hit> hits = index.search(SearchQuery.of(asked), ADMINISTRATOR).hits();
      rates[0] = rates[0].plus(!hits.isEmpty() && hits.getFirst().document().equals(made.part(n).document()));
      rates[1] = rates[1].plus(hits.stream().anyMatch(h -> h.document().equals(made.part(n).document())));
    }
    return rates;
  }

  /** Hits, counts or facet values a clerk gets that brute force says are not theirs. */
  private int leaks(LuceneIndex index, int documents) {
    List<String> names = new ArrayList<>();
    for (int n = 0; n < Math.min(documents, 2_000); n++) {
      IndexedPart part = made.part(n);
      if (!ONE_PERCENT.maySee(part.section(), part.closedClass())) {
        names.add(made.needle(n));
      }
    }
    return (int) names.stream().limit(500).flatMap(name -> index.search(new SearchQuery(name, Map.of(), 0, 100), ONE_PERCENT).hits().stream())
        .filter(hit -> !hit.section().equals("S07")).count();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
