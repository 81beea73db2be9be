package jp.fumikura.preparation;

import jp.fumikura.page.BitImage;
import jp.fumikura.page.Components;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Quality;

/** Measures what a person would say about a scan. */
final class QualityGauge {
  private static final int SPECK_PIXELS = 4;

  private QualityGauge() {}

  /** @param paper grey of the paper before it was flattened */
  static Quality measure(GreyImage flat, BitImage ink, double paper) {
    int inkLevel = Binarisation.inkLevel(Binarisation.histogram(flat));
    double contrast = paper * (255 - inkLevel) / 255;
    return new Quality(paper, contrast, sharpness(flat, ink, 255 - inkLevel), noise(ink));
  }

  /** Mean of the steepest step across left edges of ink, against the full step from paper to ink; crisp edges take one pixel. */
  private static double sharpness(GreyImage flat, BitImage ink, double fullStep) {
    long steps = 0;
    long edges = 0;
    for (int y = 1; y < flat.height() - 1; y += 3) {
      for (int x = 2; x < flat.width() - 2; x++) {
        if (ink.get(x, y) && !ink.get(x - 1, y)) {
          steps += Math.max(flat.at(x - 1, y) - flat.at(x, y), Math.max(flat.at(x - 2, y) - flat.at(x - 1, y), flat.at(x, y) - flat.at(x + 1, y)));
          edges++;
        }
      }
    }
    return edges == 0 ? 1 : Math.clamp((double) steps / edges / fullStep * 1.25, 0, 1);
  }

  private static double noise(BitImage ink) {
    var parts = Components.of(ink).all();
    long specks = parts.stream().filter(p -> p.pixels() <= SPECK_PIXELS).count();
    return parts.isEmpty() ? 0 : (double) specks / parts.size();
  }
}
