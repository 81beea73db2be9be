package jp.fumikura.survey.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.survey.DraftMaker;
import jp.fumikura.survey.PagePicture;
import jp.fumikura.survey.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftShelfTest {
  @TempDir
  private Path folder;
  private DraftShelf shelf;

  @BeforeEach
  void shelf() {
    shelf = new DraftShelf(folder.resolve("drafts"));
  }

  private Register.Draft draft(String source) throws IOException {
    MarkPlace mark = new MarkPlace("p1.m01", MarkKind.SEAL_FIELD, MarkRole.FILER, "氏名", new Place(150, 60, 8, 8));
    FormPage page = new FormPage(1, 210, 297, List.of(new Anchor("道路占用許可申請書", new Place(60, 20, 90, 6)), new Anchor("見本 花子", new Place(60, 60, 30, 5))), List.of(), List.of(), List.of(mark));
    Path made = Files.createDirectories(folder.resolve("made"));
    Path blank = Files.writeString(made.resolve("road.pdf"), "%PDF of somebody");
    Path picture = Files.writeString(made.resolve(PagePicture.file(1)), "JPEG");
    Path pictures = Files.writeString(made.resolve(PagePicture.FILE), "1,2480,3508,0.0847,0.0,0.0,0.0847,0.0,0.0\n");
    Path sure = Files.writeString(made.resolve(DraftMaker.CONFIDENCE), "p1.m01,0.87\n");
    return new Register.Draft(new FormDefinition(new FormKey("draft", "draft"), "道路占用許可申請書", "", "", "", List.of(page)), source, blank, List.of(picture, pictures, sure));
  }

  @Test
  void aDraftWaitsWithItsPictureAndWithHowSureTheMachineIs() throws IOException {
    FormKey key = shelf.put(draft("road.pdf"), Origin.blank("road.pdf"));
    Draft draft = shelf.waiting().getFirst();
    assertThat(draft.form().key()).isEqualTo(key).isEqualTo(new FormKey("road", "v1"));
    assertThat(draft.confidence()).containsEntry("p1.m01", 0.87);
    assertThat(draft.picture(1).orElseThrow().width()).isEqualTo(2480);
    assertThat(shelf.picture(key, 1)).isPresent();
    assertThat(shelf.put(draft("road.pdf"), Origin.blank("road.pdf"))).isEqualTo(new FormKey("road-2", "v1"));
  }

  @Test
  void ofAFilledSheetNothingSomebodyWroteStaysOnceItIsDecided() throws IOException {
    FormKey key = shelf.put(draft("sheet.tif"), new Origin("sheet.tif", "tax", "F7"));
    Draft draft = shelf.find(key).orElseThrow();
    assertThat(draft.origin().visibleTo(new Viewer("a", Set.of(Role.SUPPORTER), Set.of("tax"), false, Set.of()))).isFalse();
    assertThat(draft.origin().visibleTo(new Viewer("a", Set.of(Role.SUPPORTER), Set.of("tax"), false, Set.of("F7")))).isTrue();
    shelf.correct(Revision.of(draft.form()).printed(1, Set.of(0)).form());
    Draft corrected = shelf.find(key).orElseThrow();
    shelf.drawBlank(corrected);
    assertThat(Files.readString(shelf.blank(key))).contains("道路占用許可申請書").doesNotContain("見本 花子");
    shelf.accepted(corrected);
    assertThat(shelf.waiting()).isEmpty();
    Path accepted = folder.resolve("drafts/accepted").resolve(key.toString());
    assertThat(accepted.resolve("form.yml")).exists();
    assertThat(accepted.resolve(PagePicture.file(1))).doesNotExist();
  }

  @Test
  void whatWasDecidedIsNeverAskedAgainByALaterSurvey() throws IOException {
    Register.Shelved first = new Register(folder.resolve("drafts")).shelve(List.of(draft("road.pdf")));
    FormKey key = first.rows().getFirst().form().key();
    shelf.correct(Revision.of(shelf.find(key).orElseThrow().form()).headed("直した表題", "", "", "").form());
    shelf.rejected(shelf.find(key).orElseThrow(), "様式ではない");
    Register.Shelved second = new Register(folder.resolve("drafts")).shelve(List.of(draft("road.pdf")));
    assertThat(second.kept()).isEqualTo(1);
    assertThat(second.rows().getFirst().form().title()).isEqualTo("直した表題");
    assertThat(shelf.waiting()).isEmpty();
    Decided decided = shelf.decided(origin -> true, 9).getFirst();
    assertThat(decided.form().key()).isEqualTo(key);
    assertThat(decided.accepted()).isFalse();
    assertThat(decided.reason()).isEqualTo("様式ではない");
    assertThat(shelf.decided(origin -> false, 9)).isEmpty();
  }

  @Test
  void whatWasDecidedWaitsAgainWhenItIsTakenBack() throws IOException {
    FormKey accepted = shelf.put(draft("road.pdf"), Origin.blank("road.pdf"));
    FormKey rejected = shelf.put(draft("tree.pdf"), Origin.blank("tree.pdf"));
    shelf.accepted(shelf.find(accepted).orElseThrow());
    shelf.rejected(shelf.find(rejected).orElseThrow(), "様式ではない");
    assertThat(shelf.takeBack(accepted)).isTrue();
    assertThat(shelf.takeBack(rejected)).isTrue();
    assertThat(shelf.takeBack(rejected)).isFalse();
    assertThat(shelf.waiting()).extracting(d -> d.form().key()).containsExactlyInAnyOrder(accepted, rejected);
    assertThat(shelf.picture(accepted, 1)).isPresent();
    assertThat(shelf.decided(origin -> true, 9)).isEmpty();
  }

  @Test
  void correctionsAreTakenBackOneByOneWithTheKeyTheDraftBore() throws IOException {
    FormKey key = shelf.put(draft("road.pdf"), Origin.blank("road.pdf"));
    FormKey other = new FormKey("road-use", "2021");
    FormDefinition first = shelf.find(key).orElseThrow().form();
    assertThat(shelf.find(key).orElseThrow().corrected()).isFalse();
    shelf.correct(Revision.of(first).without("p1.m01").form());
    shelf.correct(shelf.find(key).orElseThrow().form());
    shelf.rename(key, other);
    assertThat(shelf.undo(other)).contains(key);
    assertThat(shelf.find(key).orElseThrow().form().pages().getFirst().marks()).isEmpty();
    assertThat(shelf.undo(key)).contains(key);
    assertThat(shelf.find(key).orElseThrow().form()).isEqualTo(first);
    assertThat(shelf.undo(key)).isEmpty();
  }

  @Test
  void nothingOfAFilledSheetStaysInTheHistoryOfItsDraft() throws IOException {
    FormKey key = shelf.put(draft("sheet.tif"), new Origin("sheet.tif", "tax", ""));
    shelf.correct(Revision.of(shelf.find(key).orElseThrow().form()).printed(1, Set.of(0)).form());
    Draft draft = shelf.find(key).orElseThrow();
    shelf.drawBlank(draft);
    shelf.rejected(draft, "様式ではない");
    try (Stream<Path> all = Files.walk(folder.resolve("drafts/rejected"))) {
      assertThat(all.filter(Files::isRegularFile).toList()).isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("見本 花子"));
    }
  }

  @Test
  void aKeyInUseIsNotTakenTwice() throws IOException {
    FormKey one = shelf.put(draft("road.pdf"), Origin.blank("road.pdf"));
    FormKey other = shelf.put(draft("road.pdf"), Origin.blank("road.pdf"));
    assertThat(shelf.rename(one, other)).isFalse();
    assertThat(shelf.rename(one, new FormKey("road-use", "2021"))).isTrue();
    assertThat(shelf.waiting()).extracting(d -> d.form().key()).containsExactly(other, new FormKey("road-use", "2021"));
  }
}
