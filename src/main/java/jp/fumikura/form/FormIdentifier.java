package jp.fumikura.form;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.index.FormIndex;
import jp.fumikura.form.matching.Comparison;
import jp.fumikura.form.matching.Evidence;
import jp.fumikura.form.matching.Matcher;
import jp.fumikura.form.matching.Verdict;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.PageText;

/**
 * Says which form and version a page is, or that it is none: printed characters find candidates, ruled lines lay them upon the page, the
 * zones in which they differ decide among them, and a margin protects. Safe for many threads.
 */
public final class FormIdentifier {
  private static final int ALTERNATIVES = 5;
  /** How much of their differing print must speak for one of two forms. */
  private static final double FORM_MARGIN = 0.15;
  /** … for one of two versions or pages of a form; below, the page before decides, or it is said with little confidence. */
  private static final double VERSION_MARGIN = 0.1;

  /** So much of a chosen form's print must be seen in its place; less is another sheet that was scanned with it. */
  private static final double CHOSEN_SEEN = 0.25;
  /** So much better must another form fit for a page to stay what the machine knows it to be, among pages of a chosen one. */
  private static final double OTHER_SURE = 0.2;

  private final Matcher matcher;

  public FormIdentifier(FormCatalogue catalogue) {
    this(FormIndex.of(catalogue.definitions()));
  }

  /** For thousands of definitions: a mapped index. */
  public FormIdentifier(FormIndex index) {
    this.matcher = new Matcher(index);
  }

  public FormMatch identify(PreparedPage page, PageText text) {
    return identify(page, text, Optional.empty());
  }

  /**
   * A page within a scan of several.
   *
   * @param before what the page before was found to be: where the print does not tell two versions apart, the next page of a form has the
   *     version of the one before
   */
  public FormMatch identify(PreparedPage page, PageText text, Optional<FormMatch.Known> before) {
    if (page.blank() || matcher.index().size() == 0) {
      return new FormMatch.Unknown(List.of(), List.of(page.blank() ? "白紙です" : "様式が一つも登録されていません"));
    }
    List<Evidence> ranked = new ArrayList<>(matcher.match(page, text));
    if (ranked.isEmpty()) {
      return new FormMatch.Unknown(List.of(), List.of("登録された様式と同じ文字が見つかりません"));
    }
    Evidence best = settled(ranked, before);
    return judge(best, ranked, page);
  }

  /**
   * A page of a document about which a person may have said which form it is: that word wins on every page that shows the form's print. Other
   * sheets in the same scan stay what the machine takes them for.
   */
  public FormMatch identify(PreparedPage page, PageText text, Optional<FormMatch.Known> before, FormChoice choice) {
    return switch (choice) {
      case FormChoice.Open open -> identify(page, text, before);
      case FormChoice.NoneKnown none -> new FormMatch.Unknown(List.of(), List.of("どの様式でもないと、人が答えました"));
      case FormChoice.Chosen chosen -> chosen(chosen.key(), page, text).orElseGet(() -> identify(page, text, before));
    };
  }

  private Optional<FormMatch> chosen(FormKey form, PreparedPage page, PageText text) {
    double other = matcher.match(page, text).stream().filter(e -> !key(e).id().equals(form.id())).mapToDouble(Evidence::score).max().orElse(0);
    return page.blank() ? Optional.empty() : matcher.lay(form, page, text).stream().findFirst()
        .filter(e -> e.textLikeness() >= CHOSEN_SEEN && other < e.score() + OTHER_SURE)
        .map(e -> new FormMatch.Known(e.print().definition(), e.print().number(), alignment(e, page), 1, List.of(), List.of("人がこの様式を選びました")));
  }

  /** Brings to the front the print that wins where it differs from each of the others that came near. */
  private static Evidence settled(List<Evidence> ranked, Optional<FormMatch.Known> before) {
    Evidence best = ranked.getFirst();
    for (Evidence other : List.copyOf(ranked).subList(1, ranked.size())) {
      if (other.score() > best.score() - 0.3) {
        double balance = new Comparison(other, best).balance();
        boolean undecided = sameForm(other, best) && Math.abs(balance) < VERSION_MARGIN;
        if (undecided ? follows(other, before) : balance > 0) {
          best = other;
        }
      }
    }
    ranked.remove(best);
    ranked.addFirst(best);
    return best;
  }

  private static boolean sameForm(Evidence a, Evidence b) {
    return key(a).id().equals(key(b).id());
  }

  private static boolean follows(Evidence page, Optional<FormMatch.Known> before) {
    return before.filter(b -> b.definition().key().equals(key(page)) && b.page() + 1 == page.print().number()).isPresent();
  }

  private static FormMatch judge(Evidence best, List<Evidence> ranked, PreparedPage page) {
    List<FormCandidate> others = ranked.stream().skip(1).limit(ALTERNATIVES).map(FormIdentifier::candidate).toList();
    Verdict verdict = Verdict.of(best);
    List<String> reasons = new ArrayList<>(verdict.reasons());
    double margin = 1;
    for (Evidence other : ranked.subList(1, ranked.size())) {
      Comparison comparison = new Comparison(best, other);
      if (other.score() < best.score() - 0.3) {
        continue;
      }
      boolean version = sameForm(best, other);
      if (!version && comparison.balance() < FORM_MARGIN) {
        reasons.add("よく似た様式「" + title(other) + "」（" + key(other) + "）と区別できません");
        return unknown(best, others, reasons);
      }
      if (version) {
        margin = Math.min(margin, comparison.balance());
        reasons.add(versionReason(best, other, comparison));
      }
    }
    if (!verdict.accepted()) {
      return unknown(best, others, reasons);
    }
    double confidence = verdict.confidence() * (margin < VERSION_MARGIN ? 0.5 : Math.min(1, 0.8 + margin));
    return new FormMatch.Known(best.print().definition(), best.print().number(), alignment(best, page), confidence, others, reasons);
  }

  private static String versionReason(Evidence best, Evidence other, Comparison comparison) {
    boolean version = best.print().number() == other.print().number();
    String against = version ? "版 " + key(best).version() + "（" + key(other).version() + " ではない）：" : best.print().number() + " ページ目（" + other.print().number() + " ページ目ではない）：";
    return comparison.balance() < VERSION_MARGIN ? against + "決め手になる印刷が読み取れません"
        : against + (comparison.words().isEmpty() ? "罫線の位置が合います" : String.join("、", comparison.words()));
  }

  private static FormMatch.Unknown unknown(Evidence best, List<FormCandidate> others, List<String> reasons) {
    List<FormCandidate> all = new ArrayList<>(List.of(candidate(best)));
    all.addAll(others);
    return new FormMatch.Unknown(all, reasons);
  }

  private static Alignment alignment(Evidence best, PreparedPage page) {
    AffineTransform map = AffineTransform.getScaleInstance(page.resolution().px(1), page.resolution().px(1));
    map.concatenate(best.map());
    return new Alignment(map);
  }

  private static FormCandidate candidate(Evidence evidence) {
    return new FormCandidate(key(evidence), evidence.print().number(), Math.round(evidence.score() * 1000) / 1000.0);
  }

  private static FormKey key(Evidence evidence) {
    return evidence.print().definition().key();
  }

  private static String title(Evidence evidence) {
    return evidence.print().definition().title();
  }
}
