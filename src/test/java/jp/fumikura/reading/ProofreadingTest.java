package jp.fumikura.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Resolution;
import jp.fumikura.reading.lucene.WordCosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofreadingTest {
  private static final LanguageModel WORDS = new WordCosts();

  @ParameterizedTest
  @CsvSource({"訪間看護を受ける方,間,問,訪問看護を受ける方", "疑間がある場合,間,問,疑問がある場合", "期問を過ぎたとき,問,間,期間を過ぎたとき", "納税通如書,如,知,納税通知書"})
  void aDoubtfulCharacterFollowsItsWord(String read, String doubtful, String thought, String meant) {
    LineReading line = proofread(read, doubtful, 0.8, thought, 0.19, Expectation.ANYTHING);
    assertThat(line.text()).isEqualTo(meant);
    Glyph changed = line.glyphs().get(read.indexOf(doubtful));
    assertThat(changed.text()).isEqualTo(thought);
    assertThat(changed.candidates()).extracting(Candidate::text).contains(doubtful);
    assertThat(changed.confidence()).isBetween(0.5, 0.999);
  }

  @Test
  void whatThePictureSaysSurelyStands() {
    assertThat(proofread("訪間看護", "間", 0.998, "問", 0.001, Expectation.ANYTHING).text()).isEqualTo("訪間看護");
  }

  @Test
  void aRareNameIsNotTalkedAway() {
    assertThat(proofread("山田太朗", "朗", 0.97, "郎", 0.002, Expectation.ANYTHING).text()).isEqualTo("山田太朗");
    assertThat(proofread("山﨑律子", "﨑", 0.6, "崎", 0.39, Expectation.ANYTHING).text()).isEqualTo("山﨑律子");
    assertThat(proofread("髙橋一二三", "髙", 0.99, "高", 0.005, Expectation.ANYTHING).text()).isEqualTo("髙橋一二三");
  }

  @Test
  void theLargeTsuOfLawsStands() {
    assertThat(proofread("使用によつて生じた", "つ", 0.97, "っ", 0.01, Expectation.ANYTHING).text()).isEqualTo("使用によつて生じた");
  }

  @Test
  void digitsAndFieldsOfATypeAreLeftAlone() {
    assertThat(proofread("第3号様式", "3", 0.6, "8", 0.4, Expectation.ANYTHING).text()).isEqualTo("第3号様式");
    assertThat(proofread("サカノ", "カ", 0.6, "ガ", 0.4, Expectation.KANA).text()).isEqualTo("サカノ");
  }

  @Test
  void spacesOfTheLineStay() {
    LineReading line = proofread("氏 名 訪間看護", "間", 0.7, "問", 0.29, Expectation.ANYTHING);
    assertThat(line.text()).isEqualTo("氏 名 訪問看護");
    assertThat(line.glyphs()).hasSize(6);
  }

  @Test
  void aLineWithoutDoubtsIsTheSameLine() {
    LineReading sure = reading("氏名", "", 1, List.of());
    assertThat(proofread(sure, Expectation.ANYTHING)).isSameAs(sure);
    assertThat(proofread(LineReading.NOTHING, Expectation.ANYTHING)).isSameAs(LineReading.NOTHING);
  }

  @Test
  void whatHasNoWordAtAllIsReadAllTheSame() {
    assertThat(WORDS.surprise("")).isFinite();
    assertThat(WORDS.surprise("𠮷野家 ㊞ №3 abc ")).isGreaterThan(0);
  }

  private static LineReading proofread(String text, String doubtful, double confidence, String thought, double likely, Expectation expectation) {
    return proofread(reading(text, doubtful, confidence, List.of(new Candidate(thought, likely))), expectation);
  }

  private static LineReading proofread(LineReading reading, Expectation expectation) {
    try (Proofreading proofreading = new Proofreading(new Answering(reading), WORDS)) {
      return proofreading.read(List.of(new LineImage(new GreyImage(8, 8), Resolution.ofDpi(200), false, expectation))).getFirst();
    }
  }

  private static LineReading reading(String text, String doubtful, double confidence, List<Candidate> candidates) {
    List<Glyph> glyphs = new ArrayList<>();
    text.codePoints().filter(c -> c != ' ').mapToObj(Character::toString).forEach(c -> {
      boolean doubted = c.equals(doubtful);
      glyphs.add(new Glyph(c, new Box(0, 0, 8, 8), doubted ? confidence : 0.999, doubted ? candidates : List.of()));
    });
    return new LineReading(text, confidence, glyphs);
  }

  private record Answering(LineReading reading) implements LineEngine {
    @Override
    public String name() {
      return "answering";
    }

    @Override
    public List<LineReading> read(List<LineImage> lines) {
      return List.of(reading);
    }

    @Override
    public void close() {}
  }
}
