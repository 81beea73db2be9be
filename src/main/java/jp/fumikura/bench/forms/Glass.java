package jp.fumikura.bench.forms;

import java.awt.image.BufferedImage;
import java.util.Random;
import jp.fumikura.bench.Damage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/** Through which glass a made sheet is seen: how sharp, on which paper, with how much grain, at which JPEG quality. */
final class Glass {
  private Glass() {}

  static PageImage scan(BufferedImage print, MadeScan.Looks looks, Random random) {
    BufferedImage image = looks.colour() ? print : grey(print);
    double blur = (0.35 + 0.5 * random.nextDouble()) * looks.dpi() / 300;
    return Damage.aged(image, blur, paper(looks, random), 1.5 + 4 * random.nextDouble(), 0.6f + 0.3f * random.nextFloat(), Resolution.ofDpi(looks.dpi()), random);
  }

  private static BufferedImage grey(BufferedImage colour) {
    BufferedImage out = new BufferedImage(colour.getWidth(), colour.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    out.createGraphics().drawImage(colour, 0, 0, null);
    return out;
  }

  /** How bright the paper is in blue, green and red: grey with a cast towards yellow, or a pale colour. */
  private static double[] paper(MadeScan.Looks looks, Random random) {
    int grey = 212 + random.nextInt(40);
    double cast = looks.colour() ? 6 * random.nextDouble() : 0;
    double[] out = {grey - cast, grey, grey};
    if (looks.wear() == MadeScan.Wear.COLOURED_PAPER) {
      int lost = random.nextInt(3);
      out[lost] -= 12 + random.nextInt(30);
      out[(lost + 1) % 3] -= random.nextInt(22);
    }
    return out;
  }
}
