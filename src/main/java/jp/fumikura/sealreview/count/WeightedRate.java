package jp.fumikura.sealreview.count;

import java.util.List;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Rate;

/**
 * The rate in sheets instead of forms: what citizens feel.
 *
 * @param measuredRows rows of the denominator whose volume was measured, of {@code rows}; without it the rate says little
 */
public record WeightedRate(CountDefinition definition, long numeratorSheets, long denominatorSheets, long measuredRows, long rows) {
  static WeightedRate of(Count count) {
    List<FormEntry> denominator = count.denominator();
    return new WeightedRate(count.definition(), sheets(count.numerator()), sheets(denominator),
        denominator.stream().filter(e -> e.volume().filter(FactBody.VolumeReported::measured).isPresent()).count(), denominator.size());
  }

  private static long sheets(List<FormEntry> entries) {
    return entries.stream().mapToLong(FormEntry::sheets).sum();
  }

  public String percent() {
    return Rate.share(numeratorSheets, denominatorSheets, 1);
  }

  public String coverage() {
    return Rate.share(measuredRows, rows, 1);
  }
}
