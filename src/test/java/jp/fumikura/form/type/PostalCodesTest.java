package jp.fumikura.form.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.fumikura.form.type.PostalCodes.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodesTest {
  private static final PostalCodes INVENTED = new PostalCodes(Map.of("9990100", List.of("架空県想定市"), "9990101", List.of("架空県想定市北十条西"),
      "9990102", List.of("架空県想定市霞ヶ丘"), "9990103", List.of("架空県想定市緑町", "架空県想定市若葉")));

  @ParameterizedTest
  @CsvSource({"9990101,架空県想定市北１０条西4丁目,AGREE", "9990101,北十条西四丁目2-3,AGREE", "9990102,想定市霞が丘12,AGREE", "9990102,想定市大字霞ケ丘12,AGREE",
      "9990103,想定市若葉3-11-16,AGREE", "9990103,想定市緑町1,AGREE", "9990102,想定市霞ヶ立12,AGREE", "9990100,想定市字上野5,AGREE",
      "9990102,想定市緑町1,CONTRADICT", "9990103,想定市霞ヶ丘12,CONTRADICT", "9990100,別世市上野5,CONTRADICT", "9990199,想定市緑町1,NOTHING_KNOWN", "9990102,'',NOTHING_KNOWN"})
  void aPlaceIsFoundHoweverItIsWritten(String code, String address, Verdict verdict) {
    assertThat(INVENTED.judge(code, address)).isEqualTo(verdict);
  }

  @Test
  void theTableOfJapanIsThere() {
    assertThat(PostalCodes.official().judge("1000001", "東京都千代田区千代田1-1")).isEqualTo(Verdict.AGREE);
    assertThat(PostalCodes.official().judge("1000001", "東京都千代田区霞が関1-1")).isEqualTo(Verdict.CONTRADICT);
    assertThat(PostalCodes.official().judge("1000013", "千代田区霞が関1-1-1")).isEqualTo(Verdict.AGREE);
    assertThat(PostalCodes.official().judge("9990001", "架空県想定市緑町1")).isEqualTo(Verdict.NOTHING_KNOWN);
  }
}
