package jp.fumikura.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentSplitTest {
  /** {@code a1}: page 1 of form a; {@code ?}: unknown; {@code _}: blank. */
  private static List<List<Integer>> split(String scan) {
    return DocumentSplit.of(Stream.of(scan.split(" ")).map(DocumentSplitTest::page).toList()).stream().map(DocumentSplit.Part::pages).toList();
  }

  private static DocumentSplit.Page page(String word) {
    if (word.equals("?") || word.equals("_")) {
      return new DocumentSplit.Page(new FormMatch.Unknown(List.of(), List.of()), word.equals("_"));
    }
    List<FormPage> pages = Stream.of(1, 2).map(n -> new FormPage(n, 210, 297, List.of(), List.of(), List.of(), List.of())).toList();
    FormDefinition form = new FormDefinition(new FormKey(word.substring(0, 1), "1"), "様式", "", "", "", pages);
    return new DocumentSplit.Page(new FormMatch.Known(form, word.charAt(1) - '0', new Alignment(new AffineTransform()), 0.9, List.of(), List.of()), false);
  }

  @Test
  void aNewDocumentBeginsWhereTheFormChanges() {
    assertThat(split("a1 a2 b1 b2")).containsExactly(List.of(1, 2), List.of(3, 4));
  }

  @Test
  void aPageThatComesAgainBeginsTheNextOne() {
    assertThat(split("a1 a1 a2")).containsExactly(List.of(1), List.of(2, 3));
  }

  @Test
  void pagesFedInTheWrongOrderStayTogether() {
    assertThat(split("a2 a1 b1")).containsExactly(List.of(1, 2), List.of(3));
  }

  @Test
  void blankPagesStayWithWhatStandsBefore() {
    assertThat(split("a1 _ a2 _ b1")).containsExactly(List.of(1, 2, 3, 4), List.of(5));
    assertThat(split("_ a1")).containsExactly(List.of(1, 2));
  }

  @Test
  void unknownPagesInARowAreOneDocumentAndNeverJoinAForm() {
    assertThat(split("a1 ? ? b1")).containsExactly(List.of(1), List.of(2, 3), List.of(4));
  }
}
