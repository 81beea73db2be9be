package jp.fumikura.sealreview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One line of the register's book. Lines are only ever added; what was true on day t as known at moment k is the fold of
 * the lines with {@code recordedAt <= k}.
 *
 * @param seq position in the book, growing
 * @param subject id of the form, instrument, section or definition it is about
 * @param validFrom first day for which it is true (of a decision: the day it was made)
 */
public record Fact(long seq, String subject, LocalDate validFrom, Instant recordedAt, String recordedBy, FactBody body) {
  /** The later one wins: by the day it is true from, then by when it was learnt. */
  public static final Comparator<Fact> BY_VALIDITY = Comparator.comparing(Fact::validFrom).thenComparing(Fact::recordedAt).thenComparingLong(Fact::seq);

  /** A line before the book has given it a number. */
  public record Draft(String subject, LocalDate validFrom, FactBody body) {
    public Fact written(long seq, Instant at, String by) {
      return new Fact(seq, subject, validFrom, at, by, body);
    }
  }
}
