package jp.fumikura.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtsTest {
  @Test
  void anUnsureFieldABrokenRuleAndAnOpenMarkAreAskedAbout() {
    assertThat(Doubts.of(reading(field("a", "1", 0.5, true), field("b", "x", 0.99, false), field("c", "2", 0.95, true))))
        .containsExactly(new Problem("field-unsure", 1, "a"), new Problem("field-invalid", 1, "b"), new Problem("mark-uncertain", 1, "1,2,3,4"));
  }

  @Test
  void ofTwoValuesThatAreAlmostTheSameTheOneReadLessSurelyIsAskedAbout() {
    assertThat(Doubts.of(reading(field("applicant", "模擬　冬実", 0.97, true), field("holder", "模凝冬実", 0.93, true), field("other", "例文京子", 0.91, true))))
        .extracting(Problem::code, Problem::subject).contains(org.assertj.core.groups.Tuple.tuple("field-differs", "holder")).doesNotContain(
            org.assertj.core.groups.Tuple.tuple("field-differs", "applicant"), org.assertj.core.groups.Tuple.tuple("field-differs", "other"));
    assertThat(Doubts.of(reading(field("a", "0312345678", 0.97, true), field("b", "0312345679", 0.93, true), field("c", "春子", 0.97, true), field("d", "京子", 0.93, true))))
        .extracting(Problem::code).containsExactly("mark-uncertain");
  }

  @Test
  void namesOfAHouseholdReadBeyondDoubtAreNotAskedAboutForBeingAlike() {
    assertThat(Doubts.of(reading(field("a", "架空夏美", 0.99, true), field("b", "架空夏実", 0.98, true)))).extracting(Problem::code).containsExactly("mark-uncertain");
  }

  @Test
  void aNameThatNoHandSeemsToHaveWrittenIsAskedAboutInItsOwnWords() {
    Reading.MarkEntry stamped = new Reading.MarkEntry("SIGNATURE_FIELD", "FILER", "UNCERTAIN", "署名", null, true, null, null, null, "STAMP", List.of(1, 2, 3, 4), 0.5);
    Reading.MarkEntry written = new Reading.MarkEntry("SIGNATURE_FIELD", "FILER", "UNCERTAIN", "署名", null, true, null, null, null, "HAND", List.of(1, 2, 3, 4), 0.5);
    assertThat(Doubts.code(stamped)).isEqualTo("name-by-machine");
    assertThat(Doubts.code(written)).isEqualTo("mark-uncertain");
    assertThat(Doubts.isDoubt(new Problem(Doubts.code(stamped), 1, "1,2,3,4"))).isTrue();
  }

  @Test
  void aChoiceIsSurerThanAWordOfTheSameConfidence() {
    Reading.Field circled = new Reading.Field("tax", "固定", "FIXED", List.of(0, 0, 1, 1), 1, 0.75, true, "税目", List.of(new Reading.Choice("FIXED", "固定")));
    assertThat(Doubts.doubtful(circled)).isFalse();
    assertThat(Doubts.doubtful(field("a", "1", 0.75, true))).isTrue();
  }

  @Test
  void theOfficesOwnStampsAreNoQuestion() {
    Reading.MarkEntry receipt = new Reading.MarkEntry("SEAL_FIELD", "OFFICE", "UNCERTAIN", "受付印", null, true, null, null, null, null, List.of(1, 2, 3, 4), 0.5);
    Reading.Page page = new Reading.Page(1, 100, 100, 300, 0, 0, false, List.of(), List.of(receipt));
    assertThat(Doubts.of(new Reading(Reading.SCHEMA, new Reading.Source("a.pdf", "00", 1), List.of(), List.of(page)))).isEmpty();
  }

  @Test
  void aMyNumberIsNeverAskedAbout() {
    assertThat(Doubts.of(reading(field("n", "●●●●●●●●●●●●", 0.1, false)))).extracting(Problem::code).containsExactly("mark-uncertain");
  }

  private static Reading.Field field(String id, String value, double confidence, boolean valid) {
    return new Reading.Field(id, value, value, List.of(0, 0, 1, 1), 1, confidence, valid);
  }

  private static Reading reading(Reading.Field... fields) {
    Reading.MarkEntry mark = new Reading.MarkEntry("SEAL_FIELD", "FILER", "UNCERTAIN", "氏名", null, true, null, null, null, null, List.of(1, 2, 3, 4), 0.5);
    Reading.Page page = new Reading.Page(1, 100, 100, 300, 0, 0, false, List.of(), List.of(mark));
    return new Reading(Reading.SCHEMA, new Reading.Source("a.pdf", "00", 1), List.of(new Reading.DocumentPart(List.of(1), null, List.of(fields))), List.of(page));
  }
}
