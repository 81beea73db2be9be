package jp.fumikura.cli;

import java.util.concurrent.Callable;
import jp.fumikura.sealreview.golden.GoldenReport;
import jp.fumikura.sealreview.golden.GoldenTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code seal-report}: figures of the seal review. */
@Command(name = "seal-report", description = "押印見直しの集計を印字します。")
final class SealReport implements Callable<Integer> {
  @Option(names = "--golden", description = "各市の公表表を、決定と根拠を再生して計算し直します。")
  private boolean golden;

  @Override
  public Integer call() {
    GoldenReport report = GoldenReport.of(GoldenTable.all());
    System.out.print(report.text());
    return report.agrees() ? 0 : 1;
  }
}
