package jp.fumikura.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikesTest {
  @ParameterizedTest
  @CsvSource({"ハスヌマチヒ口,ハスヌマチヒロ", "人ロ,人口", "協カ者,協力者", "タ方,夕方", "ワタナべ,ワタナベ", "市ヘ提出,市へ提出", "加エ品,加工品", "三力所,三カ所", "3力月,3カ月",
      "ニ丁目,二丁目", "サ一ビス,サービス", "ーノ瀬,一ノ瀬", "-ノ瀬,一ノ瀬", "惣一郎,惣一郎", "069ー361一0020,069-361-0020", "○18-384,018-384", "二〇二五年,二〇二五年", "〇で囲む,○で囲む", "1O5号,105号", "年度の未日,年度の末日", "三月未,三月末", "末満,未満"})
  void theNeighboursSayWhichIsMeant(String read, String meant) {
    assertThat(settled(read)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"アからエまで", "サービスへ", "テスト", "10月", "ロ 次の書類", "○ 提出", "OCR用", "変わつたため", "粉末"})
  void whatNothingContradictsStaysAsRead(String read) {
    assertThat(settled(read)).isEqualTo(read);
  }

  @Test
  void widthsAndShapesShareAKey() {
    assertThat(Lookalikes.shape("１")).isEqualTo(Lookalikes.shape("1"));
    assertThat(Lookalikes.shape("口")).isEqualTo(Lookalikes.shape("ロ"));
    assertThat(Lookalikes.shape("口")).isNotEqualTo(Lookalikes.shape("回"));
  }

  private static String settled(String text) {
    return String.join("", Lookalikes.settled(text.codePoints().mapToObj(Character::toString).toList()));
  }
}
