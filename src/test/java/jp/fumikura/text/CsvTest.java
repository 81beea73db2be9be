package jp.fumikura.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void readsQuotedCellsLineEndsOfBothWorldsAndNoEmptyLines() {
    assertThat(Csv.rows("a,\"b,\"\"c\"\"\nd\"\r\n\r\ne,\n")).containsExactly(List.of("a", "b,\"c\"\nd"), List.of("e", ""));
  }

  @Test
  void readsUtf8WithItsMarkAndTheCp932OfSpreadsheets() {
    assertThat(Csv.decode("\ufeff髙﨑".getBytes(StandardCharsets.UTF_8))).contains("髙﨑");
    assertThat(Csv.decode("髙﨑①".getBytes(Charset.forName("windows-31j")))).contains("髙﨑①");
    assertThat(Csv.decode(new byte[] {(byte) 0x81})).isEmpty();
  }

  @Test
  void aCellFromPaperNeverBecomesAFormula() {
    assertThat(Csv.line(List.of("=1+1", "＝A1", " @x", "\t=x", "-x", "+81"))).isEqualTo("'=1+1,'＝A1,' @x,'\t=x,'-x,+81\r\n");
    assertThat(Csv.line(List.of("-1,234", "12.5", "山田"))).isEqualTo("\"-1,234\",12.5,山田\r\n");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    List<String> cells = List.of("甲,乙", "\"引用\"", "二\n行", "");
    assertThat(Csv.rows(Csv.line(cells))).containsExactly(cells);
  }
}
