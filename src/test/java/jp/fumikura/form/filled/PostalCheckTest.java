package jp.fumikura.form.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.fumikura.form.FieldValue;
import jp.fumikura.form.type.Note;
import jp.fumikura.form.type.PostalCodes;
import jp.fumikura.page.Box;
import jp.fumikura.reading.Candidate;
import jp.fumikura.reading.Glyph;
import org.junit.jupiter.api.Test;

class PostalCheckTest {
  private static final Box BOX = new Box(0, 0, 10, 10);
  private static final PostalCodes CODES = new PostalCodes(Map.of("9990100", List.of("架空県想定市"), "9990101", List.of("架空県想定市緑町"), "9990107", List.of("架空県想定市若葉"), "9990701", List.of("架空県想定市緑町")));

  @Test
  void aCodeThatFitsStands() {
    assertThat(check("9990101", "想定市緑町1-2")).isEqualTo(field("9990101"));
  }

  @Test
  void theOnlyOtherThoughtThatFitsIsTakenAndMarked() {
    FieldValue chosen = check("9990107", "想定市緑町1-2", new Candidate("1", 0.2), 6);
    assertThat(chosen.value()).isEqualTo("9990101");
    assertThat(chosen.raw()).isEqualTo("9990107");
    assertThat(chosen.valid()).isTrue();
    assertThat(chosen.confidence()).isLessThanOrEqualTo(0.6);
    assertThat(chosen.notes()).containsExactly(Note.CHOSEN_BY_ADDRESS.name());
  }

  @Test
  void aCodeNobodyKnowsIsReplacedOnlyByOneThatFits() {
    assertThat(check("9990161", "想定市緑町1-2", new Candidate("0", 0.2), 5).value()).isEqualTo("9990101");
    assertThat(check("9990162", "想定市緑町1-2")).isEqualTo(field("9990162"));
  }

  @Test
  void whereTwoWouldFitAPersonIsAsked() {
    Map<String, List<Glyph>> twoThoughts = Map.of("a.postalCode", glyphs("9990107", Map.of(4, List.of(new Candidate("7", 0.2)), 6, List.of(new Candidate("1", 0.2)))));
    FieldValue asked = new PostalCheck(() -> CODES, twoThoughts).checked(List.of(field("9990107"), address("想定市緑町1-2"))).getFirst();
    assertThat(asked.valid()).isFalse();
    assertThat(asked.value()).isEqualTo("9990107");
    assertThat(asked.notes()).containsExactly(Note.POSTAL_CODE_CONTRADICTS_ADDRESS.name());
  }

  @Test
  void withoutAnAddressNothingIsSaid() {
    FieldValue code = field("9990107");
    assertThat(new PostalCheck(() -> CODES, Map.of()).checked(List.of(code))).containsExactly(code);
    assertThat(check("", "想定市緑町1-2")).isEqualTo(field(""));
  }

  private static FieldValue check(String code, String address) {
    return new PostalCheck(() -> CODES, Map.of()).checked(List.of(field(code), address(address))).getFirst();
  }

  private static FieldValue check(String code, String address, Candidate thought, int at) {
    return new PostalCheck(() -> CODES, Map.of("a.postalCode", glyphs(code, Map.of(at, List.of(thought))))).checked(List.of(field(code), address(address))).getFirst();
  }

  private static List<Glyph> glyphs(String code, Map<Integer, List<Candidate>> thoughts) {
    return IntStream.range(0, code.length()).mapToObj(i -> new Glyph(code.substring(i, i + 1), BOX, 0.8, thoughts.getOrDefault(i, List.of()))).toList();
  }

  private static FieldValue field(String code) {
    return new FieldValue("a.postalCode", code, code, BOX, 0.9, true);
  }

  private static FieldValue address(String text) {
    return new FieldValue("a.address", text, text, BOX, 0.9, true);
  }
}
