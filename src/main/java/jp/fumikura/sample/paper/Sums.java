package jp.fumikura.sample.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The amounts of a form that must add up. */
final class Sums {
  private static final List<String> ITEMS = List.of("たんす", "ソファー", "自転車", "ふとん", "食器棚", "机");

  private Sums() {}

  /** What is written in these fields, by their id; empty for forms without sums. */
  static Map<String, String> of(String form, Random random) {
    Map<String, String> out = new LinkedHashMap<>();
    if (form.startsWith("f1")) {
      long overpaid = 1_000 + random.nextInt(90) * 700L;
      long interest = random.nextInt(3) * 100L;
      out.put("overpaid", yen(overpaid));
      out.put("appropriated", "0");
      out.put("interest", yen(interest));
      out.put("refund", yen(overpaid + interest));
      out.put("term", String.valueOf(1 + random.nextInt(4)));
    } else if (form.startsWith("f2")) {
      nursery(out, random);
    } else if (form.startsWith("f4")) {
      refuse(out, random);
    }
    return out;
  }

  private static void nursery(Map<String, String> out, Random random) {
    long sum = 0;
    for (int age = 0; age <= 5; age++) {
      int children = 2 + random.nextInt(18);
      long price = 180_000 - age * 24_000L;
      out.put("count.age" + age + ".std", String.valueOf(children));
      out.put("count.age" + age + ".stdPrice", yen(price));
      out.put("count.age" + age + ".subtotal", yen(children * price));
      sum += children * price;
    }
    out.put("addOn.1.name", "主任保育士専任加算");
    out.put("addOn.1.amount", yen(250_000));
    out.put("sum", yen(sum + 250_000));
    out.put("total", yen(sum + 250_000));
  }

  private static void refuse(Map<String, String> out, Random random) {
    int items = 1 + random.nextInt(4);
    long sum = 0;
    for (int i = 1; i <= items; i++) {
      long fee = 400L * (1 + random.nextInt(4));
      out.put("item." + i + ".name", ITEMS.get(random.nextInt(ITEMS.size())));
      out.put("item." + i + ".code", String.valueOf(100 + random.nextInt(800)));
      out.put("item." + i + ".count", "1");
      out.put("item." + i + ".fee", yen(fee));
      sum += fee;
    }
    out.put("fee", yen(sum));
    out.put("ticketCount", String.valueOf(sum / 400));
  }

  private static String yen(long amount) {
    return String.format("%,d", amount);
  }
}
