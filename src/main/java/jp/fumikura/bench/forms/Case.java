package jp.fumikura.bench.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One sheet of paper to try.
 *
 * @param kind what it is to show
 * @param version of the family that is printed
 * @param seed of everything that happens to the paper
 */
record Case(Kind kind, MadeFamily family, int version, long seed) {
  /** KNOWN: filled, its definition is in the catalogue. UNKNOWN: filled, its family is not. COUSIN: not in the catalogue, but a form with the same table is. BLANK: as SURVEYed. */
  enum Kind { KNOWN, UNKNOWN, COUSIN, BLANK }

  static List<Case> draw(long seed, List<MadeFamily> catalogue, int known, int unknown, int blank) {
    Random random = new Random(seed * 6_364_136_223_846_793_005L + 1);
    List<Case> out = new ArrayList<>();
    for (int i = 0; i < known; i++) {
      out.add(of(Kind.KNOWN, catalogue.get(random.nextInt(catalogue.size())), random));
    }
    for (int i = 0; i < unknown; i++) {
      boolean cousin = random.nextInt(5) == 0;
      out.add(cousin ? of(Kind.COUSIN, catalogue.get(random.nextInt(catalogue.size())).cousin(), random)
          : of(Kind.UNKNOWN, MadeFamily.of(stranger(seed, i)), random));
    }
    for (int i = 0; i < blank; i++) {
      out.add(of(Kind.BLANK, MadeFamily.of(stranger(seed, unknown + i)), random));
    }
    return out;
  }

  static Case of(Kind kind, MadeFamily family, Random random) {
    return new Case(kind, family, 1 + random.nextInt(family.versions()), random.nextLong());
  }

  /** Seeds of families no catalogue holds. */
  private static long stranger(long seed, int i) {
    return (seed << 32) + 1_000_000_007L + i;
  }

  MadeScan scan(ScanMaker maker) {
    return kind == Kind.BLANK ? maker.blank(family.draw(version), seed) : maker.filled(family.draw(version), seed);
  }
}
