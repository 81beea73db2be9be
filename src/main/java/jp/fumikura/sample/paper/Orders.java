package jp.fumikura.sample.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.QuarterTurn;

/** Orders drawn by chance: every form, hand, mark and scanner in turn. */
public final class Orders {
  private static final LocalDate FIRST = LocalDate.of(2022, 4, 1);

  private Orders() {}

  /** The same seed gives the same orders. */
  public static List<Order> random(List<FormDefinition> forms, long seed, int count) {
    Random random = new Random(seed);
    List<Order> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      FormDefinition form = forms.get(i % forms.size());
      Scan scan = scan(random);
      out.add(new Order(String.format("%04d-%s-%s", i + 1, form.key().id(), form.key().version()), form.key(), FIRST.plusDays(random.nextInt(1_000)),
          seed * 100_003 + i, random.nextInt(4) > 0 ? Order.Writing.HAND : Order.Writing.TYPED, marking(random), random.nextInt(3) > 0, scan, kind(form, scan, random)));
    }
    return out;
  }

  private static Order.Marking marking(Random random) {
    int n = random.nextInt(10);
    return n < 5 ? Order.Marking.AS_ASKED : n < 8 ? Order.Marking.NONE : Order.Marking.ANYWAY;
  }

  private static Scan scan(Random random) {
    int n = random.nextInt(10);
    PageImage.Depth depth = n < 6 ? PageImage.Depth.COLOUR : n < 8 ? PageImage.Depth.GREY : PageImage.Depth.BILEVEL;
    Scan scan = Scan.plain(random.nextBoolean() ? 200 : 300, depth).skewed(Math.round(random.nextGaussian() * 8) / 10.0);
    if (random.nextInt(12) == 0) {
      scan = scan.turned(QuarterTurn.values()[1 + random.nextInt(3)]);
    }
    return random.nextInt(3) == 0 ? scan.worn(215 + random.nextInt(25), 2 + random.nextInt(4)) : scan;
  }

  private static Order.Kind kind(FormDefinition form, Scan scan, Random random) {
    if (scan.depth() == PageImage.Depth.BILEVEL) {
      return Order.Kind.TIFF_G4;
    }
    if (form.pages().size() > 1) {
      return random.nextBoolean() ? Order.Kind.PDF : Order.Kind.TIFF_LZW;
    }
    return List.of(Order.Kind.JPEG, Order.Kind.JPEG, Order.Kind.JPEG, Order.Kind.PDF, Order.Kind.PNG).get(random.nextInt(5));
  }
}
