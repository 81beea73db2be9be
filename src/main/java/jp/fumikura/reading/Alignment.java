package jp.fumikura.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Two readings of one line side by side: fewest characters changed, left out or put in. */
final class Alignment {
  /** A place in both; -1 where one of them has nothing there. */
  record Pair(int one, int two) {}

  private final List<String> one;
  private final List<String> two;
  private final int[][] cost;

  private Alignment(List<String> one, List<String> two) {
    this.one = one;
    this.two = two;
    this.cost = new int[one.size() + 1][two.size() + 1];
    for (int i = 0; i <= one.size(); i++) {
      for (int j = 0; j <= two.size(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : Math.min(cost[i - 1][j - 1] + change(i, j), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
      }
    }
  }

  /** Pairs from left to right; characters are given by their shapes. */
  static Deque<Pair> of(List<String> one, List<String> two) {
    return new Alignment(one, two).pairs();
  }

  private int change(int i, int j) {
    return one.get(i - 1).equals(two.get(j - 1)) ? 0 : 1;
  }

  private Deque<Pair> pairs() {
    Deque<Pair> out = new ArrayDeque<>();
    int i = one.size();
    int j = two.size();
    while (i > 0 || j > 0) {
      if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + change(i, j)) {
        out.addFirst(new Pair(--i, --j));
      } else if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
        out.addFirst(new Pair(--i, -1));
      } else {
        out.addFirst(new Pair(-1, --j));
      }
    }
    return out;
  }
}
