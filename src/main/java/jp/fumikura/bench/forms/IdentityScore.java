package jp.fumikura.bench.forms;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.fumikura.bench.Figures;
import jp.fumikura.bench.Rate;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormMatch;
import jp.fumikura.form.Place;
import jp.fumikura.page.PreparedPage;

/** Which form a sheet was taken for, and how far its places lie from where they are. */
final class IdentityScore {
  private Rate top1 = Rate.NONE;
  private Rate form1 = Rate.NONE;
  private Rate falseAccept = Rate.NONE;
  private Rate falseCousin = Rate.NONE;
  private final Map<String, Rate> byLooks = new TreeMap<>();
  private final List<Double> alignment = new ArrayList<>();

  /** Counts a sheet whose definition is in the catalogue; answers whether form and version are right. */
  boolean known(Case sheet, MadeScan scan, PreparedPage page, FormMatch match) {
    boolean right = match instanceof FormMatch.Known k && k.definition().key().equals(sheet.family().key(sheet.version()));
    top1 = top1.plus(right);
    form1 = form1.plus(match instanceof FormMatch.Known k && k.definition().key().id().equals(sheet.family().key(1).id()));
    scan.looks().words().forEach(look -> byLooks.merge(look, Rate.NONE.plus(right), Rate::plus));
    if (right) {
      aligned(scan, page, (FormMatch.Known) match);
    }
    return right;
  }

  /** Counts a sheet whose definition is not; answers whether it was taken for another's. */
  boolean unknown(Case sheet, FormMatch match) {
    boolean accepted = match instanceof FormMatch.Known;
    falseAccept = falseAccept.plus(accepted);
    falseCousin = sheet.kind() == Case.Kind.COUSIN ? falseCousin.plus(accepted) : falseCousin;
    return accepted;
  }

  /** How far the corners of the fields lie from where they are. */
  private void aligned(MadeScan scan, PreparedPage page, FormMatch.Known match) {
    for (FieldPlace field : match.printed().fields()) {
      Place p = field.place();
      for (Point2D corner : List.of(new Point2D.Double(p.x(), p.y()), new Point2D.Double(p.x() + p.width(), p.y() + p.height()))) {
        Point2D onPage = match.alignment().mmToPage().transform(corner, null);
        Point2D onScan = page.placement().toScan(onPage.getX(), onPage.getY());
        alignment.add(onScan.distance(scan.mmToScan().transform(corner, null)) / scan.looks().dpi() * 25.4);
      }
    }
  }

  private double share(double part) {
    alignment.sort(null);
    return alignment.isEmpty() ? Double.NaN : alignment.get((int) Math.min(alignment.size() - 1.0, Math.floor(alignment.size() * part)));
  }

  void report(Report report) {
    report.line("form and version right", top1);
    report.line("form right", form1);
    byLooks.forEach((look, rate) -> report.line("  " + look, rate));
    report.line("unknown sheets taken for known", falseAccept);
    report.line("  same table, other title", falseCousin);
    report.line("alignment, 50 % / 99 % of places", String.format(Locale.ROOT, "%.2f mm / %.2f mm of %d", share(0.5), share(0.99), alignment.size()));
  }

  Figures figures(Figures out) {
    return out.put("top1", top1.value()).put("false_accept", falseAccept.value()).put("alignment_p99_mm", share(0.99)).put("known", top1.cases()).put("unknown", falseAccept.cases());
  }
}
