package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Resolution;
import jp.fumikura.reading.Expectation;
import jp.fumikura.reading.LineImage;

/**
 * A line cut out for an engine: only its own ink, wide gaps narrowed, brought to the size engines like; with the way
 * back to the page.
 */
public final class Crop {
  /** Engines read best at 26–33 pixels an em; enlarging was measured to harm, so only tiny text is. */
  private static final double BEST_EM = 30;
  private static final double LARGEST_EM = 36;
  private static final double SMALLEST_EM = 20;
  /** Gaps wider than this (in em) are narrowed to it: the spread-out digits of ０４４－２００ become a word. */
  private static final double WIDEST_GAP = 0.9;

  /** A stretch of the line that moved as one: where it begins on the page and in the crop, before scaling. */
  private record Stretch(int page, int crop) {}

  private final Strand strand;
  private final List<Stretch> stretches;
  private final int margin;
  private final double scale;
  private final LineImage image;

  private Crop(Strand strand, GreyImage text, Resolution resolution, Expectation expectation) {
    this.strand = strand;
    double em = em(strand);
    this.margin = (int) Math.ceil(Math.max(6, 0.35 * em));
    this.scale = em > LARGEST_EM ? BEST_EM / em : em < SMALLEST_EM ? SMALLEST_EM / em : 1;
    this.stretches = stretches(strand, WIDEST_GAP * em);
    this.image = new LineImage(Scaling.by(paste(text), scale), resolution.scaled(scale), strand.vertical(), expectation);
  }

  public static Crop of(Strand strand, GreyImage text, Resolution resolution, Expectation expectation) {
    return new Crop(strand, text, resolution, expectation);
  }

  public LineImage image() {
    return image;
  }

  /** From pixels of {@link #image()} to pixels of the page. */
  public Box onPage(Box box) {
    double x0 = box.x() / scale - margin;
    double y0 = box.y() / scale - margin;
    double x1 = box.right() / scale - margin;
    double y1 = box.bottom() / scale - margin;
    Box page = strand.vertical()
        ? Box.between((int) Math.floor(x0) + strand.box().x(), back(y0, false), (int) Math.ceil(x1) + strand.box().x(), back(y1, true))
        : Box.between(back(x0, false), (int) Math.floor(y0) + strand.box().y(), back(x1, true), (int) Math.ceil(y1) + strand.box().y());
    return page.intersection(strand.box().grown(2));
  }

  private int back(double along, boolean end) {
    Stretch last = stretches.getFirst();
    for (Stretch s : stretches) {
      if (end ? s.crop < along : s.crop <= along + 1) {
        last = s;
      }
    }
    return (int) Math.round(along - last.crop) + last.page;
  }

  private static double em(Strand strand) {
    int thick = strand.vertical() ? strand.box().width() : strand.box().height();
    int[] sizes = strand.pieces().stream().mapToInt(Piece::size).sorted().toArray();
    return Math.max(thick, Math.min(sizes[(int) (0.8 * (sizes.length - 1))], 1.5 * thick));
  }

  private static List<Stretch> stretches(Strand strand, double widest) {
    boolean vertical = strand.vertical();
    int origin = vertical ? strand.box().y() : strand.box().x();
    List<int[]> spans = strand.pieces().stream().map(Piece::box)
        .map(b -> vertical ? new int[] {b.y(), b.bottom()} : new int[] {b.x(), b.right()})
        .sorted(Comparator.comparingInt(s -> s[0])).toList();
    List<Stretch> out = new ArrayList<>(List.of(new Stretch(origin, 0)));
    int end = origin;
    int taken = 0;
    for (int[] span : spans) {
      int gap = span[0] - end;
      if (gap > widest) {
        taken += gap - (int) widest;
        out.add(new Stretch(span[0], span[0] - origin - taken));
      }
      end = Math.max(end, span[1]);
    }
    return out;
  }

  private int forward(int along) {
    Stretch last = stretches.getFirst();
    for (Stretch s : stretches) {
      if (s.page <= along) {
        last = s;
      }
    }
    return along - last.page + last.crop;
  }

  private GreyImage paste(GreyImage text) {
    Box box = strand.box();
    boolean vertical = strand.vertical();
    int length = forward((vertical ? box.bottom() : box.right()) - 1) + 1;
    int width = (vertical ? box.width() : length) + 2 * margin;
    int height = (vertical ? length : box.height()) + 2 * margin;
    byte[] out = new byte[width * height];
    Arrays.fill(out, (byte) 255);
    for (Piece piece : strand.pieces()) {
      if (piece.kind() != Piece.Kind.TEXT) {
        continue;
      }
      Box from = piece.box().grown(1).within(text.width(), text.height());
      int dx = margin + (vertical ? piece.box().x() - box.x() : forward(piece.box().x())) - piece.box().x() + from.x();
      int dy = margin + (vertical ? forward(piece.box().y()) : piece.box().y() - box.y()) - piece.box().y() + from.y();
      for (int y = 0; y < from.height(); y++) {
        System.arraycopy(text.pixels(), (from.y() + y) * text.width() + from.x(), out, (dy + y) * width + dx, from.width());
      }
    }
    return new GreyImage(width, height, out);
  }
}
