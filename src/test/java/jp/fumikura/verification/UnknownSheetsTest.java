package jp.fumikura.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.fumikura.ledger.BatchId;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class UnknownSheetsTest {
  private static final int WIDTH = 1240;
  private static final int HEIGHT = 1754;
  private static final List<String> REFUND = List.of("過誤納金還付請求書", "請求者", "税目及び年度", "還付金額", "振込先金融機関", "口座名義人");
  private static final List<String> NURSERY = List.of("保育所入所申込書", "児童の氏名", "希望する施設", "保護者の勤務先", "世帯の状況", "緊急連絡先");

  private final Map<DocumentId, Reading> readings = new HashMap<>();
  private final List<DocumentId> asked = new ArrayList<>();
  private final UnknownSheets unknown = new UnknownSheets();

  private double confidence = 0.9;

  private Document sheet(int number, String section, String closedClass, List<String> print, int rotation) {
    DocumentId id = new DocumentId(new UUID(0, number));
    readings.put(id, new Reading(Reading.SCHEMA, new Reading.Source("a.tif", "0", 1), List.of(), List.of(page(print, number, rotation))));
    return new Document(id, new BatchId(new UUID(2, 2)), number + ".tif", "0".repeat(64), 1, section, closedClass, DocumentState.NEEDS_REVIEW, 1, "", "", Optional.empty(), Instant.EPOCH, Optional.empty(),
        List.of(new Problem("unknown-form", 1, "")));
  }

  /** Print in a column of labels, and beside each what somebody wrote there. */
  private Reading.Page page(List<String> print, int writer, int rotation) {
    List<Reading.Line> lines = new ArrayList<>();
    for (int i = 0; i < print.size(); i++) {
      int size = i == 0 ? 60 : 36;
      lines.add(line(print.get(i), 150, 200 + 130 * i, size, rotation));
      lines.add(line("書" + (char) ('あ' + writer) + (char) ('亜' + 7 * writer + i), 700 + 3 * writer, 205 + 130 * i, 30, rotation));
    }
    return new Reading.Page(1, WIDTH, HEIGHT, 150, rotation, 0, false, lines, List.of());
  }

  private Reading.Line line(String text, int x, int y, int size, int rotation) {
    int width = size * text.length();
    List<Integer> box = rotation == 180 ? List.of(WIDTH - x - width, HEIGHT - y - size, width, size) : List.of(x, y, width, size);
    return new Reading.Line(text, box, confidence, false);
  }

  private List<UnknownSheets.Group> groups(List<Document> waiting) {
    return look(waiting).groups();
  }

  private UnknownSheets.Look look(List<Document> waiting) {
    return unknown.of(waiting, id -> {
      asked.add(id);
      return Optional.ofNullable(readings.get(id));
    });
  }

  @Test
  void sheetsOfOneFormAreOneGroupHoweverTheyWereLaidOnTheScannerAndWhoeverFilledThem() {
    List<UnknownSheets.Group> groups = groups(List.of(sheet(1, "tax", "", NURSERY, 0), sheet(2, "tax", "", REFUND, 0), sheet(3, "tax", "", REFUND, 180), sheet(4, "tax", "", REFUND, 0)));
    assertThat(groups).extracting(UnknownSheets.Group::heading).containsExactly("過誤納金還付請求書", "保育所入所申込書");
    assertThat(groups.getFirst().sheets()).extracting(s -> s.document().originalName()).containsExactly("2.tif", "3.tif", "4.tif");
  }

  @Test
  void aGroupNeverReachesOverASectionOrAClosedClass() {
    List<UnknownSheets.Group> groups = groups(List.of(sheet(1, "tax", "", REFUND, 0), sheet(2, "welfare", "", REFUND, 0), sheet(3, "tax", "F7", REFUND, 0)));
    assertThat(groups).extracting(g -> g.sheets().size()).containsExactly(1, 1, 1);
  }

  @Test
  void whatWasSeenIsNotReadTwiceAndWhatIsDoneIsForgotten() {
    List<Document> waiting = List.of(sheet(1, "tax", "", REFUND, 0), sheet(2, "tax", "", REFUND, 0));
    groups(waiting);
    assertThat(groups(waiting).getFirst().sheets()).hasSize(2);
    assertThat(asked).hasSize(2);
    assertThat(groups(waiting.subList(1, 2)).getFirst().sheets()).extracting(s -> s.document().originalName()).containsExactly("2.tif");
    assertThat(groups(List.of(sheet(3, "tax", "", REFUND, 0), waiting.get(1)))).hasSize(1);
  }

  @Test
  void sheetsOfOneTableUnderTwoTitlesAreTwoGroupsAndOneWhoseTitleIsUnreadJoinsThemNot() {
    List<String> change = new ArrayList<>(REFUND);
    change.set(0, "口座振替変更届");
    List<String> stamped = new ArrayList<>(REFUND);
    stamped.set(0, "過誤 6.11.12");
    confidence = 0.99;
    List<Document> waiting = List.of(sheet(1, "tax", "", REFUND, 0), sheet(2, "tax", "", change, 0), sheet(3, "tax", "", stamped, 0), sheet(4, "tax", "", REFUND, 180), sheet(5, "tax", "", change, 0));
    assertThat(groups(waiting)).extracting(UnknownSheets.Group::heading, g -> g.sheets().stream().map(s -> s.document().originalName()).filter(name -> !name.equals("3.tif")).toList())
        .containsExactlyInAnyOrder(Tuple.tuple("過誤納金還付請求書", List.of("1.tif", "4.tif")), Tuple.tuple("口座振替変更届", List.of("2.tif", "5.tif")));
  }

  @Test
  void aTitleThatIsNotSurelyReadKeepsNobodyApart() {
    List<String> misread = new ArrayList<>(REFUND);
    misread.set(0, "過誤納全遠付諸求害届");
    assertThat(groups(List.of(sheet(1, "tax", "", REFUND, 0), sheet(2, "tax", "", misread, 0)))).hasSize(1);
  }

  @Test
  void aHundredOfOneFormAtOnceAreOneGroup() {
    List<Document> waiting = java.util.stream.IntStream.range(0, 120).mapToObj(n -> sheet(n, "tax", "", n % 6 == 0 ? NURSERY : REFUND, n % 2 == 0 ? 0 : 180)).toList();
    assertThat(groups(waiting)).extracting(g -> g.sheets().size()).containsExactly(100, 20);
  }

  @Test
  void oneLookTakesInOnlySoManyAndTheNextGoesOn() {
    List<Document> waiting = java.util.stream.IntStream.range(0, 310).mapToObj(n -> sheet(n, "tax", "", REFUND, 0)).toList();
    assertThat(look(waiting).left()).isEqualTo(10);
    assertThat(look(waiting)).returns(0, UnknownSheets.Look::left).extracting(look -> look.groups().getFirst().sheets().size()).isEqualTo(310);
  }

  @Test
  void aSheetWithoutWordsIsLeftToTheQuestionsAndNotAskedForAgain() {
    Document bare = sheet(1, "tax", "", List.of(), 0);
    assertThat(groups(List.of(bare))).isEmpty();
    groups(List.of(bare));
    assertThat(asked).hasSize(1);
  }
}
