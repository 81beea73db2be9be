package jp.fumikura.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Growing and shrinking by leaps against the plain definition, on masks whose rows end within a word. */
class MasksTest {
  private static final int WIDTH = 150;
  private static final int HEIGHT = 40;

  @Test
  void growsAsFarAsAsked() {
    BitImage mask = sprinkled(0.01, 1);
    for (int[] by : new int[][] {{0, 0}, {1, 0}, {0, 1}, {2, 3}, {5, 7}, {13, 9}, {70, 50}}) {
      assertThat(Masks.dilate(mask, by[0], by[1]).words()).as("%d across, %d down", by[0], by[1]).isEqualTo(around(mask, by[0], by[1], true).words());
    }
  }

  @Test
  void shrinksAsFarAsAsked() {
    BitImage mask = Masks.inverse(sprinkled(0.004, 2));
    for (int[] by : new int[][] {{1, 1}, {2, 3}, {6, 6}}) {
      assertThat(Masks.erode(mask, by[0], by[1]).words()).as("%d across, %d down", by[0], by[1]).isEqualTo(around(mask, by[0], by[1], false).words());
    }
  }

  private static BitImage sprinkled(double share, int seed) {
    Random random = new Random(seed);
    BitImage out = new BitImage(WIDTH, HEIGHT);
    for (int i = 0; i < WIDTH * HEIGHT * share; i++) {
      out.set(random.nextInt(WIDTH), random.nextInt(HEIGHT));
    }
    return out;
  }

  /** Set where any pixel around is set, or where all are. */
  private static BitImage around(BitImage mask, int across, int down, boolean any) {
    BitImage out = new BitImage(WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        Box near = Box.between(x - across, y - down, x + across + 1, y + down + 1).within(WIDTH, HEIGHT);
        if (any ? mask.count(near) > 0 : mask.count(near) == near.area()) {
          out.set(x, y);
        }
      }
    }
    return out;
  }
}
