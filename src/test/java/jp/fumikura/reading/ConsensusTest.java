package jp.fumikura.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.Box;
import org.junit.jupiter.api.Test;

class ConsensusTest {
  @Test
  void whatBothSayIsSurerThanWhatOneSays() {
    LineReading both = Consensus.of(read("日付", 0.8, 0.8), read("日付", 0.9, 0.9), c -> true);
    assertThat(both.text()).isEqualTo("日付");
    assertThat(both.confidence()).isGreaterThan(0.95);
  }

  @Test
  void theCharacterTheTwoTogetherMakeLikeliestStands() {
    Glyph doubtful = new Glyph("末", box(0), 0.55, List.of(new Candidate("未", 0.44)));
    LineReading first = new LineReading("末", 0.55, List.of(doubtful));
    LineReading both = Consensus.of(first, read("未", 0.95), c -> true);
    assertThat(both.text()).isEqualTo("未");
    assertThat(both.glyphs().getFirst().candidates()).extracting(Candidate::text).contains("末");
    assertThat(Consensus.of(read("末", 0.999), read("未", 0.6), c -> true).text()).isEqualTo("末");
  }

  @Test
  void whatTheSecondCannotSayItDoesNotContradict() {
    assertThat(Consensus.of(read("髙橋", 0.9, 0.9), read("高橋", 0.99, 0.99), c -> !c.equals("髙")).text()).isEqualTo("髙橋");
  }

  @Test
  void aCharacterTheFirstLeftRoomForIsPutIn() {
    LineReading first = new LineReading("18", 0.9, List.of(new Glyph("1", box(0), 0.95, List.of()), new Glyph("8", box(2), 0.95, List.of())));
    LineReading both = Consensus.of(first, read("168", 0.99, 0.99, 0.99), c -> true);
    assertThat(both.text()).isEqualTo("168");
    assertThat(both.confidence()).isLessThan(0.6);
    assertThat(Consensus.of(read("18", 0.95, 0.95), read("1ll8", 0.99, 0.4, 0.4, 0.99), c -> true).text()).isEqualTo("18");
  }

  @Test
  void spacesOfTheFirstStay() {
    LineReading first = read("氏名", 0.9, 0.9);
    assertThat(Consensus.of(new LineReading("氏 名", 0.8, first.glyphs()), read("氏各", 0.9, 0.5), c -> true).text()).isEqualTo("氏 名");
  }

  private static LineReading read(String text, double... confidence) {
    List<Glyph> glyphs = new ArrayList<>();
    double all = 1;
    for (int i = 0; i < confidence.length; i++) {
      glyphs.add(new Glyph(text.substring(i, i + 1), box(i), confidence[i], List.of()));
      all *= confidence[i];
    }
    return new LineReading(text, all, glyphs);
  }

  private static Box box(int i) {
    return new Box(i * 30, 0, 28, 30);
  }
}
