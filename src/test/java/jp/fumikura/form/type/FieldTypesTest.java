package jp.fumikura.form.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.fumikura.calendar.Era;
import jp.fumikura.page.Box;
import jp.fumikura.reading.Candidate;
import jp.fumikura.reading.Glyph;
import jp.fumikura.text.MyNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTypesTest {
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "postalCode; 〒201-8585; 2018585", "postalCode; ２０１８５８５; 2018585", "postalCode; 2O1-858S; 2018585",
      "phone; (03)3430-1111; 0334301111", "phone; 090-1234-5678; 09012345678", "phone; 0120-123-456; 0120123456", "phone; 0800-123-4567; 08001234567",
      "amountYen; ¥12,345; 12345", "amountYen; 12,345円; 12345", "amountYen; 金壱万弐千参百四拾五円也; 12345", "amountYen; ▲500; -500", "amountYen; 金 1.234 円; 1234",
      "amountYen; 金百万円; 1000000", "amountYen; 7. 750,.000; 7750000", "amountYen; 250 000*; 250000", "amountYen; １２３; 123",
      "nameKana; ふみくら　たろう; フミクラ　タロウ", "nameKana; ﾌﾐｸﾗ ﾀﾛｳ; フミクラ　タロウ", "nameKana; サト一 口一ラ; サトー　ローラ",
      "accountHolderKana; フミクラ　キヨウコ; ﾌﾐｸﾗ ｷﾖｳｺ", "accountHolderKana; キョウコ; ｷﾖｳｺ", "accountHolderKana; 株式会社フミクラ; ｶ)ﾌﾐｸﾗ", "accountHolderKana; ガーデン; ｶﾞ-ﾃﾞﾝ",
      "accountNumber; 12345; 0012345", "accountType; 普通; 1", "accountType; 当座; 2", "accountType; 貯蓄; 4", "bankCode; 0001; 0001",
      "yuchoSymbolNumber; 10530-12345671; 10530-12345671 = 058-1-1234567", "nameKanji; 髙﨑　邉 様; 髙﨑邉", "nameKanji; 文 倉 太 郎; 文倉太郎",
      "grade; 小1; 1", "relationship; 長男; 長男", "grade; 中３年; 9", "grade; 年長; 0", "jpDate; 令和３年５月１日; 2021-05-01", "jpDate; R3年S月l日; 2021-05-01", "fiscalYear; 平成31年度; 2019",
      "yearMonth; 令和3年5月分; 2021-05", "text(5); 文倉市; 文倉市", "code(3); 058; 058", "code(1-8); 12; 12", "int; 第 3 期; 3", "insurerNumber; 01130012; 01130012"})
  void canonicalForms(String type, String raw, String value) {
    Checked checked = FieldTypes.named(type).check(raw);
    assertThat(checked.value()).isEqualTo(value);
    assertThat(checked.valid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"postalCode; 201-858", "phone; 1234567890", "phone; 03-3430-11112", "phone; 090-123-4567", "amountYen; 12,34", "amountYen; 円",
      "nameKana; 文倉", "accountNumber; 12345678", "accountType; 定期", "bankCode; 001", "yuchoSymbolNumber; 20530-12345671", "yuchoSymbolNumber; 10530-12345672",
      "nameKanji; 2018585", "nameKanji; 架空進\\", "nameKanji; 何某三郎　|", "relationship; ーー", "grade; 小7", "jpDate; 3年5月1日", "text(3); 文倉市役所", "code(3); 12", "insurerNumber; 01130013", "corporateNumber; 1234567890123"})
  void whatDoesNotFitIsKeptAndSaid(String type, String raw) {
    assertThat(FieldTypes.named(type).check(raw).valid()).isFalse();
  }

  @Test
  void theGapBetweenTheNamesIsPutBack() {
    assertThat(FieldTypes.named("nameKana").check(spaced("モギダイスケ", 2, 40)).value()).isEqualTo("モギ　ダイスケ");
    assertThat(FieldTypes.named("accountHolderKana").check(spaced("モギダイスケ", 2, 40)).value()).isEqualTo("ﾓｷﾞ ﾀﾞｲｽｹ");
    assertThat(FieldTypes.named("nameKana").check(spaced("モギダイスケ", 2, 12)).value()).isEqualTo("モギダイスケ");
  }

  /** Characters of 40 pixels, 5 apart, with one gap of its own width after so many. */
  private static Written spaced(String text, int after, int gap) {
    List<Glyph> glyphs = new ArrayList<>();
    int x = 0;
    for (int i = 0; i < text.length(); i++) {
      x += i == after ? gap : 5;
      glyphs.add(new Glyph(text.substring(i, i + 1), new Box(x, 0, 40, 40), 0.9, List.of()));
      x += 40;
    }
    return new Written(text, glyphs, Optional.empty());
  }

  @Test
  void lookalikesAreMarked() {
    assertThat(FieldTypes.named("postalCode").check("2O18585").notes()).containsExactly(Note.LOOKALIKE_FOLDED);
    assertThat(FieldTypes.named("postalCode").check("2018585").notes()).isEmpty();
  }

  @Test
  void circledErasCount() {
    FieldType date = FieldTypes.named("jpDate");
    assertThat(date.check(Written.of("55年12月3日").in(Era.SHOWA)).value()).isEqualTo("1980-12-03");
    assertThat(date.check("55年12月3日").notes()).containsExactly(Note.ERA_MISSING);
    assertThat(date.check("平成35年4月1日")).isEqualTo(new Checked("2023-04-01", true, List.of(Note.ERA_OVERRUN)));
  }

  @Test
  void aCorporateNumberChecksItsFirstDigit() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      String twelve = String.format("%012d", random.nextLong(1_000_000_000_000L));
      int first = CheckDigits.corporateDigit(twelve);
      assertThat(first).isBetween(1, 9);
      assertThat(CheckDigits.corporate(first + twelve)).isTrue();
      assertThat(CheckDigits.corporate((first % 9 + 1) + twelve)).isFalse();
    }
  }

  @Test
  void insurersOfSixAndEightDigits() {
    assertThat(CheckDigits.insurerDigit("0113001")).isEqualTo(2);
    String five = "13801";
    assertThat(CheckDigits.insurer(five + CheckDigits.insurerDigit(five))).isTrue();
  }

  @Test
  void aCheckDigitMayChooseAmongTheEnginesThoughtsAndSaysSo() {
    Checked chosen = FieldTypes.named("insurerNumber").check(new Written("01130072", glyphs("01130072", 6, "1"), Optional.empty()));
    assertThat(chosen).isEqualTo(new Checked("01130012", true, List.of(Note.CHOSEN_BY_CHECK_DIGIT)));
  }

  @Test
  void whereTwoReadingsPassNoneIsChosen() {
    List<Glyph> glyphs = new java.util.ArrayList<>(glyphs("01130072", 6, "1"));
    glyphs.set(7, new Glyph("2", new Box(0, 0, 1, 1), 0.5, List.of(new Candidate(String.valueOf(CheckDigits.insurerDigit("0113007")), 0.4))));
    Checked unsure = FieldTypes.named("insurerNumber").check(new Written("01130072", glyphs, Optional.empty()));
    assertThat(unsure.valid()).isFalse();
    assertThat(unsure.notes()).containsExactly(Note.CHECK_DIGIT_WRONG);
  }

  @Test
  void aMyNumberNeverComesOutInClear() {
    String eleven = "12345678901";
    Checked checked = FieldTypes.named("myNumber").check("1234 5678 901" + MyNumber.checkDigit(eleven));
    assertThat(checked.valid()).isTrue();
    assertThat(checked.value()).isEqualTo("●".repeat(12));
    assertThat(FieldTypes.named("myNumber").check("123456789010").value()).doesNotContainPattern("[0-9]");
  }

  @Test
  void yuchoTransferAccountsEndInNine() {
    assertThat(YuchoAccount.of("00120", "123456")).contains(new YuchoAccount("00120", "123456", "019", 2, "0123456"));
  }

  @Test
  void noTypeThrowsWhateverIsRead() {
    Random random = new Random(11);
    String characters = "0123456789〇一二ー-年月日令和平成円金,.アイウｱｲ文倉〒Ol|　 \uD842\uDFB7";
    for (String type : List.of("postalCode", "phone", "jpDate", "fiscalYear", "yearMonth", "amountYen", "nameKanji", "nameKana", "accountHolderKana", "accountNumber",
        "accountType", "yuchoSymbolNumber", "myNumber", "corporateNumber", "insurerNumber", "grade", "int", "text(9)", "code(4)", "gender")) {
      for (int i = 0; i < 300; i++) {
        StringBuilder raw = new StringBuilder();
        random.ints(random.nextInt(20), 0, characters.length()).forEach(c -> raw.append(characters.charAt(c)));
        assertThat(FieldTypes.named(type).check(raw.toString())).isNotNull();
      }
    }
  }

  @Test
  void anUnknownTypeIsRefused() {
    assertThatThrownBy(() -> FieldTypes.named("texte")).hasMessageContaining("texte");
  }

  private static List<Glyph> glyphs(String digits, int at, String other) {
    return java.util.stream.IntStream.range(0, digits.length()).mapToObj(i -> new Glyph(digits.substring(i, i + 1), new Box(i, 0, 1, 1), 0.9,
        i == at ? List.of(new Candidate(other, 0.3)) : List.of())).toList();
  }
}
