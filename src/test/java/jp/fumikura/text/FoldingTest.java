package jp.fumikura.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void radicalsBecomeIdeographs() {
    assertThat(Folding.fold("⻑時間の改⾰ 市⺠")).isEqualTo("長時間の改革 市民");
    assertThat(Folding.fold("⻲⻘⺹")).isEqualTo("亀青耂");
  }

  @Test
  void widthsBecomeOne() {
    assertThat(Folding.fold("ＲＰＡ１３６種 ｱｲ")).isEqualTo("RPA136種 アイ");
  }

  @Test
  void spacesBetweenJapaneseCharactersClose() {
    assertThat(JapaneseSpaces.close("づく り 2 年 A B")).isEqualTo("づくり 2 年 A B");
  }
}
