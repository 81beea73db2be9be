package jp.fumikura.mark;

import java.util.List;

/** How a name came onto the paper, as far as its strokes tell. Only what is surely no hand is called print or stamp: whoever writes neatly is not to be asked. */
final class NameJudge {
  private static final NameHandNet NET = NameHandNet.shipped();
  /** One character or two are too little to tell a hand by. */
  private static final double SHORTEST = 1.4;
  private static final double SURE = 0.98;
  private static final double LIKELY = 0.7;

  private NameJudge() {}

  /** A name stands for a hand as soon as part of it was written by one: the office's stamp, the person's signature behind it. */
  static NameEntry of(List<WrittenLine> lines) {
    List<double[]> kinds = lines.stream().filter(l -> l.shape() >= SHORTEST).flatMap(l -> l.windows().stream()).map(NET::kinds).toList();
    if (kinds.isEmpty() || lines.stream().anyMatch(l -> l.shape() < SHORTEST)) {
      return NameEntry.UNSURE;
    }
    double hand = kinds.stream().mapToDouble(k -> k[NameEntry.HAND.ordinal()]).max().orElse(1);
    return hand > LIKELY ? NameEntry.HAND : hand > 1 - SURE ? NameEntry.UNSURE : machine(kinds);
  }

  private static NameEntry machine(List<double[]> kinds) {
    double stamp = kinds.stream().mapToDouble(k -> k[NameEntry.STAMP.ordinal()] - k[NameEntry.PRINT.ordinal()]).sum();
    return stamp > 0 ? NameEntry.STAMP : NameEntry.PRINT;
  }
}
