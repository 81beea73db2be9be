package jp.fumikura.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.page.Box;
import jp.fumikura.search.Facet;
import jp.fumikura.search.Hit;
import jp.fumikura.search.IndexedLine;
import jp.fumikura.search.IndexedPart;
import jp.fumikura.search.MarkedWord;
import jp.fumikura.search.SearchIndex.Change;
import jp.fumikura.search.SearchQuery;
import jp.fumikura.search.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
  private static final Viewer ALL = new Viewer("kiroku", Set.of(), Set.of(), true, Set.of("F7"));

  @TempDir Path folder;
  private LuceneIndex index;

  @BeforeEach
  void open() throws IOException {
    index = LuceneIndex.open(folder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aWordIsFoundHoweverItIsWritten() {
    DocumentId id = take("A01", "", "⻑時間勤務の改⾰", "共有ファイルサー", "バの整理　ＲＰＡ導入");
    for (String word : List.of("長時間勤務", "改革", "ファイルサーバ", "ファイルサーバー", "rpa", "ＲＰＡ", "RPA導入", "整理")) {
      assertThat(found(word)).as(word).containsExactly(id);
    }
  }

  @Test
  void namesAreFoundByTheirCommonForm() {
    DocumentId id = take("A01", "", "申請者 髙橋 﨑子");
    assertThat(found("高橋崎子")).containsExactly(id);
    assertThat(found("髙橋")).containsExactly(id);
  }

  @Test
  void allWordsAreWantedUnlessSaidOtherwise() {
    DocumentId both = take("A01", "", "粗大ごみ処理申請書", "減免理由");
    DocumentId one = take("A01", "", "粗大ごみ処理券");
    assertThat(found("粗大ゴミ 減免")).containsExactly(both);
    assertThat(found("粗大ごみ -減免")).containsExactly(one);
    assertThat(found("処理券 OR 減免")).containsExactlyInAnyOrder(both, one);
    assertThat(found("\"申請書\"")).containsExactly(both);
  }

  @Test
  void aMisreadCharacterIsBridgedOnlyWhereNothingIsWrittenSo() {
    DocumentId id = take("A01", "", "過誤納金還付請求畫");
    SearchResult result = index.search(SearchQuery.of("過誤納金還付請求書"), ALL);
    assertThat(result.tolerant()).isTrue();
    assertThat(result.hits()).extracting(Hit::document).containsExactly(id);
    assertThat(index.search(SearchQuery.of("還付請求"), ALL).tolerant()).isFalse();
  }

  @Test
  void theWordIsMarkedWhereItStands() {
    DocumentId id = take("A01", "", "氏名　山田", "口座番号 1234567");
    List<MarkedWord> marks = index.mark(id, "口座", ALL);
    assertThat(marks).containsExactly(new MarkedWord(1, new Box(100, 160, 250, 40)));
    assertThat(index.search(SearchQuery.of("口座"), ALL).hits().getFirst().snippets().getFirst().word()).isEqualTo("口座");
  }

  @Test
  void nobodySeesOrCountsWhatIsNotTheirs() {
    Random random = new Random(20261121);
    List<String> sections = List.of("A01", "B02", "C03");
    List<Change> open = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String section = sections.get(random.nextInt(3));
      open.add(change(section, random.nextInt(5) == 0 ? "F7" : "", "児童手当 現況届 " + i, section));
    }
    index.take(open, 60);
    Viewer clerk = new Viewer("clerk", Set.of(), Set.of("B02"), false, Set.of());
    List<Change> visible = open.stream().filter(c -> clerk.maySee(c.parts().getFirst().section(), c.parts().getFirst().closedClass())).toList();
    SearchResult seen = index.search(new SearchQuery("児童手当", Map.of(), 0, 100), clerk);
    SearchResult alone = aloneWith(visible, clerk);
    assertThat(seen.total()).isEqualTo(visible.size());
    assertThat(seen.facets()).isEqualTo(alone.facets());
    assertThat(seen.hits().stream().map(Hit::document).toList()).containsExactlyInAnyOrderElementsOf(alone.hits().stream().map(Hit::document).toList());
    Viewer nobody = new Viewer("sysadmin", Set.of(), Set.of(), false, Set.of("F7"));
    assertThat(index.search(SearchQuery.of(""), nobody).total()).isZero();
    Change hidden = open.stream().filter(c -> !visible.contains(c)).findFirst().orElseThrow();
    assertThat(index.mark(hidden.document(), "児童", clerk)).isEmpty();
  }

  private SearchResult aloneWith(List<Change> visible, Viewer viewer) {
    try (LuceneIndex other = LuceneIndex.open(folder.resolve("alone"))) {
      other.take(visible, 1);
      return other.search(new SearchQuery("児童手当", Map.of(), 0, 100), viewer);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void facetsNarrow() {
    DocumentId id = take("A01", "", "委任状");
    take("B02", "", "委任状");
    SearchResult narrowed = index.search(new SearchQuery("委任状", Map.of(Facet.SECTION, List.of("A01")), 0, 10), ALL);
    assertThat(narrowed.hits()).extracting(Hit::document).containsExactly(id);
    assertThat(narrowed.facets().get(Facet.SECTION)).extracting(c -> c.value() + c.count()).containsExactly("A011");
  }

  @Test
  void aDocumentTakenAgainStandsOnceAndOneTakenOutIsGone() {
    DocumentId id = take("A01", "", "古い文");
    index.take(List.of(new Change(id, List.of(part(id, "A01", "", "新しい文")))), 2);
    assertThat(found("古い")).isEmpty();
    assertThat(found("新しい文")).containsExactly(id);
    index.take(List.of(new Change(id, List.of())), 3);
    assertThat(found("新しい文")).isEmpty();
    assertThat(index.position()).isEqualTo(3);
  }

  @Test
  void thePositionComesBackWithTheIndex() throws IOException {
    take("A01", "", "一");
    long position = index.position();
    index.close();
    open();
    assertThat(index.position()).isEqualTo(position);
    assertThat(found("一")).hasSize(1);
  }

  @Test
  void aForgottenIndexStartsAtTheFirstNews() {
    take("A01", "", "本文");
    index.forget();
    index.take(List.of(change("A01", "", "古い知らせ")), 9);
    assertThat(index.position()).isZero();
    assertThat(index.search(SearchQuery.of(""), ALL).total()).isZero();
  }

  @Test
  void anythingCanBeTyped() {
    take("A01", "", "本文");
    for (String odd : List.of("\"", "-", "OR", "OR OR", "(", "[* TO *]", "\"\"", "-\"", "\u0000", "😀", "a:b", "*", "?", "あ".repeat(5_000))) {
      assertThat(index.search(SearchQuery.of(odd), ALL).total()).as(odd).isGreaterThanOrEqualTo(0);
    }
  }

  @Test
  void theShownPageComesWithHowItIsTurned() {
    DocumentId id = new DocumentId(UUID.randomUUID());
    List<IndexedLine> lines = List.of(new IndexedLine(51, "表紙", new Box(0, 0, 1, 1), false), new IndexedLine(52, "道路占用", new Box(0, 0, 1, 1), false), new IndexedLine(53, "裏面", new Box(0, 0, 1, 1), false));
    index.take(List.of(new Change(id, List.of(new IndexedPart(id, 51, 3, "", "A01", "", "", "", "", 2026, List.of(), false, Instant.EPOCH, lines, List.of(180, 270, 0))))), 1);
    assertThat(index.search(SearchQuery.of(""), ALL).hits()).extracting(Hit::page, Hit::turn).containsExactly(org.assertj.core.groups.Tuple.tuple(51, 180));
    assertThat(index.search(SearchQuery.of("道路占用"), ALL).hits()).extracting(Hit::page, Hit::turn).containsExactly(org.assertj.core.groups.Tuple.tuple(52, 270));
    assertThat(index.search(SearchQuery.of("裏面"), ALL).hits()).extracting(Hit::page, Hit::turn).containsExactly(org.assertj.core.groups.Tuple.tuple(53, 0));
  }

  private DocumentId take(String section, String closed, String... lines) {
    Change change = change(section, closed, lines);
    index.take(List.of(change), index.position() + 1);
    return change.document();
  }

  private static Change change(String section, String closed, String... lines) {
    DocumentId id = new DocumentId(UUID.randomUUID());
    return new Change(id, List.of(part(id, section, closed, lines)));
  }

  private static IndexedPart part(DocumentId id, String section, String closed, String... lines) {
    List<IndexedLine> read = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      read.add(new IndexedLine(1, lines[i], new Box(100, 100 + 60 * i, 1000, 40), false));
    }
    return new IndexedPart(id, 1, 1, "", section, "局" + section, closed, "f1", "A-1", 2026, List.of("SEAL_FIELD:BLANK"), false, Instant.EPOCH, read, List.of(0));
  }

  private List<DocumentId> found(String words) {
    return index.search(SearchQuery.of(words), ALL).hits().stream().map(Hit::document).toList();
  }
}
