package jp.fumikura.preparation;

import java.util.Comparator;
import java.util.stream.DoubleStream;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/**
 * The resolution a scan was really made at. A file may claim 72 or 96 dpi, or nothing, for an A4 page of 2,481 × 3,508
 * pixels; the claim is believed while it makes paper of a size that goes through a scanner, unless that is no usual paper
 * and another resolution makes one to the millimetre.
 */
final class ScanResolution {
  private static final double[] SCANNER_DPI = {100, 150, 200, 240, 300, 400, 600};
  /** Short and long side in millimetres: A3, B4, A4, B5, A5, postcard. */
  private static final double[][] PAPERS = {{297, 420}, {257, 364}, {210, 297}, {182, 257}, {148, 210}, {100, 148}};
  private static final double LONGEST_MM = 470;
  private static final double SHORTEST_MM = 60;
  private static final double TRUSTED_FROM_DPI = 97;
  /** Logarithms of both sides' errors, added: about 3 % a side is an odd size, half a per cent the very one. */
  private static final double ODD = 0.06;
  private static final double EXACT = 0.01;

  private ScanResolution() {}

  static Resolution of(PageImage scan) {
    double stated = scan.resolution().dpi();
    double plausible = plausible(scan);
    boolean another = misfit(scan, stated) > ODD && misfit(scan, plausible) < EXACT;
    return stated > TRUSTED_FROM_DPI && stated <= 1210 && goesThroughAScanner(scan, stated) && !another ? scan.resolution() : Resolution.ofDpi(plausible);
  }

  private static boolean goesThroughAScanner(PageImage scan, double dpi) {
    double mmPerPx = 25.4 / dpi;
    return Math.max(scan.width(), scan.height()) * mmPerPx <= LONGEST_MM && Math.max(scan.width(), scan.height()) * mmPerPx >= SHORTEST_MM;
  }

  /** The scanner resolution that comes nearest to a usual paper; A4 wins a tie. */
  private static double plausible(PageImage scan) {
    return DoubleStream.of(SCANNER_DPI).boxed().min(Comparator.comparingDouble(dpi -> misfit(scan, dpi))).orElseThrow();
  }

  private static double misfit(PageImage scan, double dpi) {
    double shortMm = Math.min(scan.width(), scan.height()) * 25.4 / dpi;
    double longMm = Math.max(scan.width(), scan.height()) * 25.4 / dpi;
    double best = Double.MAX_VALUE;
    for (double[] paper : PAPERS) {
      double rarity = paper[0] == 210 ? 0 : paper[0] == 100 ? 0.08 : 0.02;
      best = Math.min(best, Math.abs(Math.log(shortMm / paper[0])) + Math.abs(Math.log(longMm / paper[1])) + rarity);
    }
    return best;
  }
}
