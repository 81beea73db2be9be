package jp.fumikura.reading.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import jp.fumikura.page.Box;
import org.junit.jupiter.api.Test;

class HabitsTest {
  @Test
  void barsBetweenDigitsAreOneHyphen() {
    assertThat(undone("069ー361一0020")).isEqualTo("069-361-0020");
    assertThat(undone("075-ー913ー4752")).isEqualTo("075-913-4752");
  }

  @Test
  void yenHaveCommasAndNoFractions() {
    assertThat(undone("6.916,863円")).isEqualTo("6,916,863円");
    assertThat(undone("1.942円")).isEqualTo("1,942円");
    assertThat(undone("1.942")).isEqualTo("1.942");
  }

  @Test
  void lookalikesFollowTheirNeighbours() {
    assertThat(undone("ーノ瀬")).isEqualTo("一ノ瀬");
  }

  private static String undone(String read) {
    return Habits.undone(read.chars().mapToObj(c -> new Symbol(String.valueOf((char) c), new Box(0, 0, 1, 1), 1, false)).toList()).stream()
        .map(Symbol::text).collect(Collectors.joining());
  }
}
