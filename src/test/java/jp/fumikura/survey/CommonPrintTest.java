package jp.fumikura.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.Place;
import org.junit.jupiter.api.Test;

class CommonPrintTest {
  private static final List<String> LABELS = List.of("占用場所", "占用期間", "申請者の氏名", "工事の方法", "連絡先電話番号");

  /** Labels in a column, beside each what this person wrote; a sheet lies a little off on the scanner. */
  private static List<Anchor> sheet(double off, String... written) {
    List<Anchor> words = new ArrayList<>(List.of(words("道路占用許可申請書", 60 + off, 25 + off, 6)));
    for (int i = 0; i < LABELS.size(); i++) {
      words.add(words(LABELS.get(i), 20 + off, 50 + 12 * i + off, 4));
      words.add(words(written[i], 75 + off, 50 + 12 * i + off, 4));
    }
    words.add(words("年", 120 + off, 62 + off, 4));
    return words;
  }

  private static Anchor words(String text, double x, double y, double size) {
    return new Anchor(text, new Place(x, y, size * text.length(), size));
  }

  private static FormPage page(List<Anchor> words) {
    return new FormPage(1, 210, 297, words, List.of(), List.of(), List.of());
  }

  private static final List<Anchor> MINE = sheet(0, "見本市中央一丁目", "二週間", "見本花子", "開削", "0312345678");

  @Test
  void whatTheOthersHaveTooIsPrintAndWhereSomebodyWroteIsAField() {
    FormPage drawn = new CommonPrint(List.of(sheet(1.5, "例示台三番地", "三日", "雛形太郎", "推進工法", "0669876543"), sheet(-1, "架空町", "一か月", "試作次郎", "矢板工法", "0521112222"))).of(page(MINE));
    assertThat(drawn.anchors()).extracting(Anchor::text).containsExactly("道路占用許可申請書", "占用場所", "占用期間", "申請者の氏名", "工事の方法", "連絡先電話番号", "年");
    assertThat(drawn.fields()).extracting(FieldPlace::label).containsExactlyElementsOf(LABELS);
    assertThat(drawn.fields()).extracting(FieldPlace::type).contains("nameKanji", "phone");
    assertThat(drawn.fields().getFirst().place()).isEqualTo(new Place(74, 49, 34, 6));
  }

  @Test
  void numbersThatDifferAreWrittenAndAFieldCalledByAValueIsCalledByItsPrint() {
    List<Anchor> mine = new ArrayList<>(MINE);
    mine.add(words("令和5年5月1日", 140, 40, 4));
    mine.add(words("第3号様式", 20, 15, 4));
    List<Anchor> other = new ArrayList<>(sheet(1, "例示台三番地", "三日", "雛形太郎", "推進工法", "0669876543"));
    other.add(words("令和5年5月2日", 141, 41, 4));
    other.add(words("第3号様式", 21, 16, 4));
    FieldPlace wrong = new FieldPlace("p1.f01", "見本花子", "text", new Place(75, 96, 60, 7), false, 0, List.of());
    FormPage drawn = new CommonPrint(List.of(other)).of(new FormPage(1, 210, 297, mine, List.of(), List.of(wrong), List.of()));
    assertThat(drawn.anchors()).extracting(Anchor::text).contains("第3号様式").doesNotContain("令和5年5月1日");
    assertThat(drawn.fields()).filteredOn(f -> f.type().equals("jpDate")).hasSize(1);
    assertThat(drawn.fields()).filteredOn(f -> f.id().equals("p1.f01")).extracting(FieldPlace::label).containsExactly("連絡先電話番号");
    assertThat(drawn.fields()).extracting(FieldPlace::id).doesNotHaveDuplicates();
  }

  @Test
  void ofOneSheetAloneNothingIsTold() {
    FormPage alone = page(MINE);
    assertThat(new CommonPrint(List.of()).of(alone)).isEqualTo(alone);
  }
}
