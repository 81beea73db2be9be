package jp.fumikura.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.text.LookAlikes;

/** What changed from one edition of a form to the next, in words for the register. */
public final class EditionChange {
  private static final double MOVED = 2;
  private static final int MOST_TEXTS = 8;

  private EditionChange() {}

  /** Empty where nothing a survey sees has changed. */
  public static List<String> between(FormDefinition before, FormDefinition after) {
    List<String> out = new ArrayList<>();
    for (int n = 1; n <= Math.max(before.pages().size(), after.pages().size()); n++) {
      Optional<FormPage> old = before.page(n);
      Optional<FormPage> now = after.page(n);
      String page = after.pages().size() > 1 || before.pages().size() > 1 ? n + "ページ：" : "";
      if (old.isPresent() && now.isPresent()) {
        pages(old.get(), now.get()).forEach(c -> out.add(page + c));
      } else if (old.isPresent() || now.isPresent()) {
        out.add(page + (old.isPresent() ? "なくなった" : "加わった"));
      }
    }
    return out;
  }

  private static List<String> pages(FormPage before, FormPage after) {
    List<String> out = new ArrayList<>();
    before.marks().stream().filter(m -> marks(after, m).isEmpty()).forEach(m -> out.add(words(m) + "がなくなった"));
    after.marks().stream().filter(m -> marks(before, m).isEmpty()).forEach(m -> out.add(words(m) + "が加わった"));
    before.fields().forEach(f -> field(f, after).ifPresentOrElse(now -> moved(f, now).ifPresent(out::add), () -> out.add("欄「" + f.label() + "」がなくなった")));
    after.fields().stream().filter(f -> field(f, before).isEmpty()).forEach(f -> out.add("欄「" + f.label() + "」が加わった"));
    texts(before, after).stream().limit(MOST_TEXTS).forEach(t -> out.add("文言「" + t + "」がなくなった"));
    texts(after, before).stream().limit(MOST_TEXTS).forEach(t -> out.add("文言「" + t + "」が加わった"));
    return out;
  }

  private static List<MarkPlace> marks(FormPage page, MarkPlace like) {
    return page.marks().stream().filter(m -> m.kind() == like.kind() && m.role() == like.role() && distance(m.place(), like.place()) < 12).toList();
  }

  private static String words(MarkPlace mark) {
    return (mark.label().isEmpty() ? "" : "「" + mark.label() + "」の") + (mark.kind() == MarkKind.SEAL_FIELD ? "押印欄" : "署名欄") + (mark.role() == MarkRole.OFFICE ? "（役所用）" : "");
  }

  private static Optional<FieldPlace> field(FieldPlace like, FormPage page) {
    return page.fields().stream().filter(f -> LookAlikes.key(f.label()).equals(LookAlikes.key(like.label())))
        .min(java.util.Comparator.comparingDouble(f -> distance(f.place(), like.place())));
  }

  private static Optional<String> moved(FieldPlace before, FieldPlace after) {
    double far = distance(before.place(), after.place());
    return far < MOVED ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "欄「%s」が %.0f mm 動いた", before.label(), far));
  }

  private static List<String> texts(FormPage page, FormPage other) {
    return page.anchors().stream().filter(a -> LookAlikes.key(a.text()).length() > 1 && other.anchors().stream().noneMatch(b -> same(a, b))).map(Anchor::text).distinct().toList();
  }

  private static boolean same(Anchor a, Anchor b) {
    return LookAlikes.key(a.text()).equals(LookAlikes.key(b.text()));
  }

  private static double distance(Place a, Place b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
