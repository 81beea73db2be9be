package jp.fumikura.cli;

import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.lucene.SearchBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench search [--pages N]}. */
@Command(name = "search", description = "検索と索引を、素の Lucene と同じ文書で並べて測ります。")
final class SearchBenchCommand extends BenchCommand {
  @Option(names = "--pages", description = "ページ数 (既定: quick 20,000、full 1,000,000)")
  private int pages;

  @Override
  int run(BenchRun run) throws Exception {
    new SearchBench(run).measure(pages > 0 ? pages : run.quick() ? 20_000 : 1_000_000);
    return 0;
  }
}
