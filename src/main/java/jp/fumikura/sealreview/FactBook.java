package jp.fumikura.sealreview;

import java.util.List;
import java.util.function.Function;

/** Where the register's lines are kept, in their order, for good. */
public interface FactBook {
  /** Lines after a position, oldest first. */
  List<Fact> after(long seq);

  /**
   * Adds lines in one piece, or none. The question is asked while nobody else can write, with all lines up to now in the
   * book, so what it was decided on is still true when it is written.
   *
   * @param lines from the lines that came after {@code seen}, says what to write
   * @return the lines as written
   */
  List<Fact> append(long seen, String by, Function<List<Fact>, List<Fact.Draft>> lines);
}
