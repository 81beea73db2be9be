package jp.fumikura.sealreview.count;

import java.time.Instant;
import java.time.LocalDate;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.Rate;

/**
 * A figure as it was put before the council: frozen. Whatever is corrected later, it can be run again with the same
 * (t, k, definition) and compared by the hash of its rows.
 *
 * @param day t: the day counted
 * @param knownAt k: what was recorded by then
 */
public record PublishedReport(long id, LocalDate day, Instant knownAt, CountDefinition definition, long numerator, long denominator, String rowsHash,
    Instant publishedAt, String publishedBy) {
  public static PublishedReport of(Count count, Instant knownAt, Instant publishedAt, String by) {
    Rate rate = count.rate();
    return new PublishedReport(0, count.day(), knownAt, count.definition(), rate.numerator(), rate.denominator(), count.rowsHash(), publishedAt, by);
  }

  public Rate rate() {
    return new Rate(definition, numerator, denominator);
  }

  /** Whether a count run again found the very same rows. */
  public boolean agreesWith(Count again) {
    return rowsHash.equals(again.rowsHash()) && rate().equals(again.rate());
  }
}
