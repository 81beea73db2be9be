package jp.fumikura.survey;

import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import jp.fumikura.page.PreparedPage;

/**
 * How the picture of a page lies on the page of its definition: a scan may stand on its head, and never lies quite straight.
 *
 * @param number of the page, from 1
 * @param width of the scan, pixels
 * @param map from pixels of the scan to millimetres of the definition: the six numbers of an affine map, column by column
 */
public record PagePicture(int number, int width, int height, List<Double> map) {
  /** Beside a draft: a line a page. */
  public static final String FILE = "pictures.csv";

  public PagePicture {
    map = List.copyOf(map);
  }

  static PagePicture of(int number, PreparedPage page, int width, int height) {
    AffineTransform scanToPrepared = new AffineTransform();
    try {
      scanToPrepared = page.placement().preparedToScan().createInverse();
    } catch (java.awt.geom.NoninvertibleTransformException e) {
      throw new IllegalStateException("a placement is invertible", e);
    }
    double mm = page.resolution().mm(1);
    AffineTransform map = AffineTransform.getScaleInstance(mm, mm);
    map.concatenate(scanToPrepared);
    double[] six = new double[6];
    map.getMatrix(six);
    return new PagePicture(number, width, height, DoubleStream.of(six).boxed().toList());
  }

  /** Name of the picture beside the draft. */
  public String file() {
    return file(number);
  }

  public static String file(int number) {
    return String.format(Locale.ROOT, "page-%05d.jpg", number);
  }

  String line() {
    return Stream.concat(Stream.of(number, width, height), map.stream()).map(n -> String.format(Locale.ROOT, "%s", n)).reduce((a, b) -> a + "," + b).orElseThrow() + "\n";
  }

  /** From a line of {@link #FILE}. */
  public static PagePicture of(String line) {
    String[] cells = line.split(",");
    return new PagePicture(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), Integer.parseInt(cells[2]),
        Arrays.stream(cells).skip(3).map(Double::valueOf).toList());
  }
}
