package jp.fumikura.sample.paper;

import static jp.fumikura.page.PageImage.Depth.BILEVEL;
import static jp.fumikura.page.PageImage.Depth.COLOUR;
import static jp.fumikura.page.PageImage.Depth.GREY;
import static jp.fumikura.sample.paper.Order.Kind.BORN_DIGITAL;
import static jp.fumikura.sample.paper.Order.Kind.JPEG;
import static jp.fumikura.sample.paper.Order.Kind.PDF;
import static jp.fumikura.sample.paper.Order.Kind.TIFF_G4;
import static jp.fumikura.sample.paper.Order.Marking.ANYWAY;
import static jp.fumikura.sample.paper.Order.Marking.AS_ASKED;
import static jp.fumikura.sample.paper.Order.Marking.NONE;
import static jp.fumikura.sample.paper.Order.Writing.HAND;
import static jp.fumikura.sample.paper.Order.Writing.TYPED;

import java.time.LocalDate;
import java.util.List;
import jp.fumikura.form.FormKey;
import jp.fumikura.page.QuarterTurn;

/** The papers the product ships with, small enough to travel: what a scanning centre meets in a week. */
public final class ShippedOrders {
  private static final double QUALITY = 0.38;
  private static final Scan IN_COLOUR = new Scan(200, COLOUR, 0, QuarterTurn.NONE, 252, 0, QUALITY);
  private static final Scan IN_GREY = new Scan(200, GREY, 0, QuarterTurn.NONE, 248, 0, QUALITY);
  private static final Scan BLACK_AND_WHITE = Scan.plain(200, BILEVEL);

  private ShippedOrders() {}

  /** Papers of the shipped forms. */
  public static List<Order> known() {
    return List.of(
        order("f1-refund-claim/2015", "in-time-sealed", "2020-06-10", HAND, AS_ASKED, true, IN_COLOUR.skewed(0.6), JPEG),
        order("f1-refund-claim/2015", "old-stock-sealed", "2023-05-11", HAND, AS_ASKED, true, IN_COLOUR.skewed(-0.8), JPEG),
        order("f1-refund-claim/2021", "plain", "2023-05-12", HAND, NONE, true, IN_COLOUR.skewed(0.3), JPEG),
        order("f1-refund-claim/2021", "sealed-anyway", "2023-06-02", HAND, ANYWAY, true, IN_COLOUR.skewed(1.1), JPEG),
        order("f2-nursery-claim/2015", "rep-and-square", "2021-04-30", TYPED, AS_ASKED, true, IN_COLOUR.skewed(0.2), JPEG),
        order("f2-nursery-claim/2021", "rep-seal", "2023-04-28", TYPED, AS_ASKED, true, IN_COLOUR, JPEG),
        order("f2-nursery-claim/2021", "seal-missing", "2023-05-31", TYPED, NONE, false, BLACK_AND_WHITE.skewed(0.4), TIFF_G4),
        order("f3-nursery-admission/2015", "two-pages-bilevel", "2020-11-20", HAND, AS_ASKED, true, BLACK_AND_WHITE.skewed(-0.5), TIFF_G4),
        order("f3-nursery-admission/2021", "two-pages-signed", "2022-11-18", HAND, AS_ASKED, false, IN_GREY.skewed(0.4), PDF),
        order("f4-bulky-refuse/2015", "sealed-bilevel", "2021-03-02", HAND, AS_ASKED, true, BLACK_AND_WHITE.skewed(0.7), TIFF_G4),
        order("f4-bulky-refuse/2021", "upside-down", "2023-08-07", HAND, NONE, true, BLACK_AND_WHITE.turned(QuarterTurn.HALF), TIFF_G4),
        order("f4-bulky-refuse/2021", "recycled-paper", "2023-08-21", TYPED, NONE, false, IN_COLOUR.worn(226, 0).skewed(-0.4), JPEG),
        order("f4-bulky-refuse/2021", "born-digital", "2023-09-01", TYPED, NONE, false, Scan.plain(300, COLOUR), BORN_DIGITAL),
        order("f5-school-aid/2015", "three-seals", "2021-04-15", HAND, AS_ASKED, true, IN_COLOUR.skewed(0.5), JPEG),
        order("f5-school-aid/2021", "signed", "2023-04-17", HAND, AS_ASKED, false, IN_GREY.skewed(-0.3), JPEG),
        order("f6-child-allowance/2015", "sealed-grey", "2020-09-09", HAND, AS_ASKED, true, IN_GREY.skewed(0.9), JPEG),
        order("f6-child-allowance/2021", "on-its-side", "2023-07-03", HAND, NONE, true, BLACK_AND_WHITE.turned(QuarterTurn.RIGHT).skewed(0.4), TIFF_G4),
        order("f7-status-report/2015", "sealed", "2020-06-22", HAND, AS_ASKED, true, IN_COLOUR.skewed(-0.6), JPEG),
        order("f7-status-report/2021", "plain", "2023-06-26", HAND, NONE, false, BLACK_AND_WHITE.skewed(0.5), TIFF_G4),
        order("f8-medical-card/2015", "sealed", "2021-02-12", HAND, AS_ASKED, true, IN_COLOUR.skewed(0.4), JPEG),
        order("f8-medical-card/2021", "fine-bilevel", "2023-10-05", TYPED, NONE, true, Scan.plain(300, BILEVEL).skewed(-0.3), TIFF_G4));
  }

  /** Two papers of a form no definition describes. */
  public static List<Order> strangers(FormKey form) {
    return List.of(order(form.toString(), "sealed", "2023-05-15", HAND, AS_ASKED, false, IN_COLOUR.skewed(0.5), JPEG),
        order(form.toString(), "plain", "2023-09-19", HAND, NONE, false, BLACK_AND_WHITE.skewed(-0.6), TIFF_G4));
  }

  private static Order order(String form, String what, String submitted, Order.Writing writing, Order.Marking marking, boolean receipt, Scan scan, Order.Kind kind) {
    int slash = form.indexOf('/');
    FormKey key = new FormKey(form.substring(0, slash), form.substring(slash + 1));
    String name = form.replace('/', '-') + "-" + what;
    return new Order(name, key, LocalDate.parse(submitted), name.hashCode(), writing, marking, receipt, scan, kind);
  }
}
