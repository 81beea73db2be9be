package jp.fumikura.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MyNumberTest {
  @ParameterizedTest
  @CsvSource({"12345678901,8", "98765432109,3", "11111111111,8", "12345678900,0", "12345678905,0"})
  void checkDigitsOfTheOrdinance(String eleven, int digit) {
    assertThat(MyNumber.checkDigit(eleven)).isEqualTo(digit);
  }

  @ParameterizedTest
  @CsvSource({"個人番号 123456789018 です", "1234-5678-9018", "１２３４　５６７８　９０１８", "1 2 3 4 5 6 7 8 9 0 1 8", "9123456789018"})
  void aValidNumberIsMaskedHoweverItIsSpaced(String text) {
    assertThat(MyNumber.mask(text)).hasSameSizeAs(text).contains("●").doesNotContain("8901").doesNotContain("９０１８");
  }

  @Test
  void otherNumbersStay() {
    assertThat(MyNumber.mask("123456789019 と 044-200-1111")).isEqualTo("123456789019 と 044-200-1111");
  }
}
