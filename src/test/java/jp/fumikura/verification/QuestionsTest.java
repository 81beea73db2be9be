package jp.fumikura.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.Place;
import jp.fumikura.ledger.BatchId;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.verification.Question.Kind;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
  private static final FormCatalogue CATALOGUE = new FormCatalogue(List.of(new FormDefinition(new FormKey("refund", "2021"), "還付請求書", "", "", "", List.of(new FormPage(1, 210, 297, List.of(), List.of(),
      List.of(place("name", "氏名", "nameKanji"), place("number", "個人番号", "myNumber")), List.of())))));
  private final Questions questions = new Questions(CATALOGUE);

  private static FieldPlace place(String id, String label, String type) {
    return new FieldPlace(id, label, type, new Place(10, 10, 50, 8), true, 0, List.of());
  }

  private static Document document(Problem... problems) {
    return new Document(new DocumentId(new UUID(1, 1)), new BatchId(new UUID(2, 2)), "a.tif", "0".repeat(64), 1, "tax", "", DocumentState.NEEDS_REVIEW, 1, "", "", Optional.empty(), NOON, Optional.empty(), List.of(problems));
  }

  private static Reading.Field field(String id, String value, double confidence, boolean valid) {
    return new Reading.Field(id, value, value, List.of(100, 100, 200, 40), 1, confidence, valid);
  }

  private static Optional<Reading> reading(Reading.Field... fields) {
    Reading.MarkEntry mark = new Reading.MarkEntry("SEAL_FIELD", "FILER", "UNCERTAIN", "氏名", null, true, null, null, null, null, List.of(400, 100, 60, 60), 0.4);
    return Optional.of(new Reading(Reading.SCHEMA, new Reading.Source("a.tif", "0", 1),
        List.of(new Reading.DocumentPart(List.of(1), new Reading.Form("refund", "2021", 0.9, List.of(), List.of()), List.of(fields))),
        List.of(new Reading.Page(1, 1240, 1754, 150, 0, 0, false, List.of(), List.of(mark)))));
  }

  @Test
  void whatIsSureAndValidIsNotAsked() {
    assertThat(questions.of(document(), reading(field("name", "見本", 0.95, true)), Set.of())).extracting(Question::kind).containsExactly(Kind.MARK);
  }

  @Test
  void unsureAndInvalidFieldsAreAskedWithTheirLabelAndReason() {
    assertThat(questions.of(document(), reading(field("name", "見本", 0.5, true), field("account", "12", 0.9, false)), Set.of()))
        .extracting(Question::subject, Question::label, Question::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("name", "氏名", "field-unsure"), org.assertj.core.groups.Tuple.tuple("account", "", "field-invalid"),
            org.assertj.core.groups.Tuple.tuple("400,100,60,60", "氏名", "mark-uncertain"));
  }

  @Test
  void aMyNumberIsNeverAsked() {
    assertThat(questions.of(document(new Problem("field-unsure", 1, "number")), reading(field("number", "", 0.1, false), field("other", "●●●●", 0.1, false)), Set.of()))
        .extracting(Question::subject).doesNotContain("number").doesNotContain("other");
  }

  @Test
  void theUnknownFormComesFirstAndWhatCannotBeAskedIsLookedAt() {
    List<Question> asked = questions.of(document(new Problem("page-not-read", 2, ""), new Problem("unknown-form", 1, "")), Optional.empty(), Set.of());
    assertThat(asked).extracting(Question::kind).containsExactly(Kind.FORM, Kind.LOOK);
    assertThat(asked.getFirst().choices()).extracting(Question.Choice::code).containsExactly("refund/2021");
    assertThat(asked.getFirst().choices()).extracting(Question.Choice::words).containsExactly("還付請求書（2021）");
  }

  @Test
  void anAnsweredPlaceStaysOnTheSheetAndOpensAgainWhenTakenBack() {
    Question.Place name = new Question.Place(Kind.FIELD, 1, "name");
    List<Question> asked = questions.of(document(), reading(field("name", "見本", 1, true)), Set.of(name));
    Answer said = new Answer(document().id(), name, Answer.Outcome.CORRECTED, "見木", "見本", "tax", NOON);
    Answer back = new Answer(document().id(), name, Answer.Outcome.TAKEN_BACK, "見本", "見木", "tax", NOON.plusSeconds(1));
    assertThat(Sheet.of(document(), asked, List.of(said)).firstOpen()).contains(1);
    assertThat(Sheet.of(document(), asked, List.of(said, back)).firstOpen()).contains(0);
  }
}
