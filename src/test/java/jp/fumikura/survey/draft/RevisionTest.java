package jp.fumikura.survey.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import org.junit.jupiter.api.Test;

class RevisionTest {
  private static final Place PLACE = new Place(100, 100, 10, 10);
  private static final MarkPlace SEAL = new MarkPlace("p1.m01", MarkKind.SEAL_FIELD, MarkRole.FILER, "氏名", PLACE);
  private static final FieldPlace NAME = new FieldPlace("p1.f01", "氏名", "nameKanji", PLACE, false, 0, List.of());
  private static final FormPage PAGE = new FormPage(1, 210, 297, List.of(new Anchor("申請書", PLACE), new Anchor("氏名", PLACE)), List.of(), List.of(NAME), List.of(SEAL));
  private final Revision draft = Revision.of(new FormDefinition(new FormKey("a", "1"), "申請書", "", "", "", List.of(PAGE)));

  private static FormPage page(Revision revision) {
    return revision.form().pages().getFirst();
  }

  @Test
  void aMarkIsPutRightInItsPlaceAndANewOneAddedBehind() {
    MarkPlace right = new MarkPlace("p1.m01", MarkKind.SIGNATURE_FIELD, MarkRole.OTHER, "署名", PLACE);
    MarkPlace more = new MarkPlace(draft.free(1, 'm'), MarkKind.SEAL_FIELD, MarkRole.OFFICE, "受付印", PLACE);
    assertThat(page(draft.marked(1, more).marked(1, right)).marks()).containsExactly(right, more);
    assertThat(more.id()).isEqualTo("p1.m02");
  }

  @Test
  void whetherASealIsDemandedFollowsTheMarks() {
    assertThat(draft.headed("申請書", "", "", "").form().standing().sealDemanded()).isTrue();
    assertThat(draft.without("p1.m01").form().standing().sealDemanded()).isFalse();
  }

  @Test
  void aFieldThatTurnsOutToBeAMarkLeavesTheFields() {
    Revision now = draft.without("p1.f01").marked(1, new MarkPlace("p1.m02", MarkKind.SEAL_FIELD, MarkRole.FILER, "氏名", PLACE));
    assertThat(page(now).fields()).isEmpty();
    assertThat(page(now).marks()).hasSize(2);
  }

  @Test
  void wordsSomebodyWroteAreNoPrint() {
    assertThat(page(draft.printed(1, Set.of(0))).anchors()).extracting(Anchor::text).containsExactly("申請書");
  }

  @Test
  void aPlaceStaysOnThePaper() {
    assertThat(Revision.within(PAGE, -3, 296.5, 400, 0)).isEqualTo(new Place(0, 296, 210, 1));
    assertThat(Revision.within(PAGE, 10.04, 20.06, 5, 5)).isEqualTo(new Place(10, 20.1, 5, 5));
  }
}
