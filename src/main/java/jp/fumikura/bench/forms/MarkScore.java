package jp.fumikura.bench.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.fumikura.bench.Figures;
import jp.fumikura.bench.Rate;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkRole;
import jp.fumikura.mark.Mark;
import jp.fumikura.page.Box;

/**
 * Fields found against fields printed, one to one: the centre of one box lies in the other, ± 8 mm. A place of the office's own that is
 * found is no mistake, one that is not found is no loss; its figure stands by itself.
 */
final class MarkScore {
  private static final double NEAR_MM = 8;

  /** A field that is printed, its box in the pixels the found ones are in. */
  record Printed(MarkKind kind, boolean filer, Box box) {}

  private Rate sealRecall = Rate.NONE;
  private Rate sealPrecision = Rate.NONE;
  private Rate signatureRecall = Rate.NONE;
  private Rate signaturePrecision = Rate.NONE;
  private Rate officeRecall = Rate.NONE;
  private Rate roles = Rate.NONE;
  private final Map<String, Rate> byLooks = new TreeMap<>();

  /**
   * Counts one page; answers which printed field each found one is.
   *
   * @param looks by which filer's fields are counted apart too
   */
  synchronized Map<Mark.Field, Printed> page(List<Printed> printed, List<Mark.Field> found, double pxPerMm, List<String> looks) {
    Map<Mark.Field, Printed> pairs = pairs(printed, found, pxPerMm);
    for (Printed p : printed) {
      boolean hit = pairs.containsValue(p);
      if (!p.filer()) {
        officeRecall = officeRecall.plus(hit);
      } else if (p.kind() == MarkKind.SEAL_FIELD) {
        sealRecall = sealRecall.plus(hit);
      } else {
        signatureRecall = signatureRecall.plus(hit);
      }
      looks.stream().filter(l -> p.filer()).forEach(l -> byLooks.merge(l, Rate.NONE.plus(hit), Rate::plus));
    }
    for (Mark.Field f : found) {
      boolean right = pairs.containsKey(f);
      if (f.kind() == MarkKind.SEAL_FIELD) {
        sealPrecision = sealPrecision.plus(right);
      } else {
        signaturePrecision = signaturePrecision.plus(right);
      }
    }
    pairs.forEach((f, p) -> roles = roles.plus((f.role() == MarkRole.FILER) == p.filer()));
    return pairs;
  }

  private static Map<Mark.Field, Printed> pairs(List<Printed> printed, List<Mark.Field> found, double pxPerMm) {
    Map<Mark.Field, Printed> out = new LinkedHashMap<>();
    List<Printed> open = new ArrayList<>(printed);
    for (Mark.Field f : found) {
      Predicate<Printed> meets = p -> p.kind() == f.kind() && near(p.box(), f.box(), NEAR_MM * pxPerMm);
      Optional<Printed> nearest = open.stream().filter(meets).min(Comparator.comparingDouble(p -> distance(p.box(), f.box())));
      nearest.ifPresent(p -> {
        out.put(f, p);
        open.remove(p);
      });
    }
    return out;
  }

  private static boolean near(Box a, Box b, double reach) {
    return a.grown((int) reach).contains(b.centreX(), b.centreY()) || b.grown((int) reach).contains(a.centreX(), a.centreY());
  }

  private static double distance(Box a, Box b) {
    return Math.hypot(a.centreX() - b.centreX(), a.centreY() - b.centreY());
  }

  void report(Report report, String where) {
    report.line(where + "filer's seal fields found", sealRecall);
    report.line("  seal fields that are some", sealPrecision);
    report.line(where + "signature fields found", signatureRecall);
    report.line("  signature fields that are some", signaturePrecision);
    report.line(where + "office's places found", officeRecall);
    report.line("filer or office said rightly", roles);
    byLooks.forEach((look, rate) -> report.line("  filer's fields found, " + look, rate));
  }

  Figures figures(Figures out) {
    return out.put("seal_recall", sealRecall.value()).put("seal_precision", sealPrecision.value())
        .put("signature_recall", signatureRecall.value()).put("signature_precision", signaturePrecision.value()).put("fields", sealRecall.cases() + signatureRecall.cases());
  }
}
