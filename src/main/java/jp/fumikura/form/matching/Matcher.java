package jp.fumikura.form.matching;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.index.FormIndex;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.PageText;

/** Finds the prints a page may be an exemplar of and lays them upon it, best first. Safe for many threads. */
public final class Matcher {
  private static final int BY_TEXT = 24;
  private static final int LAID = 6;
  private static final int KEPT = 256;

  private final FormIndex index;
  private final ConcurrentHashMap<Integer, Print> prints = new ConcurrentHashMap<>();

  public Matcher(FormIndex index) {
    this.index = index;
  }

  public FormIndex index() {
    return index;
  }

  /** At most a handful of prints with their evidence, by falling score; empty where no printed text was seen. */
  public List<Evidence> match(PreparedPage page, PageText text) {
    PageCharacters characters = new PageCharacters(text, page.resolution());
    PageLines lines = new PageLines(page);
    return laid(candidates(characters), page, characters, lines);
  }

  /** The pages of one definition laid upon a page, best first; empty where nothing of its print was seen. */
  public List<Evidence> lay(FormKey form, PreparedPage page, PageText text) {
    return laid(index.pagesOf(form), page, new PageCharacters(text, page.resolution()), new PageLines(page));
  }

  private List<Evidence> laid(Collection<Integer> candidates, PreparedPage page, PageCharacters characters, PageLines lines) {
    List<Laid> laid = new ArrayList<>();
    for (int candidate : candidates) {
      Print print = print(candidate);
      Registration registration = new Registration(print, characters, lines);
      registration.guess().ifPresent(g -> laid.add(new Laid(print, registration, g)));
    }
    laid.sort(Comparator.comparingDouble(Laid::share).reversed());
    List<Evidence> out = new ArrayList<>();
    for (Laid l : laid.subList(0, Math.min(LAID, laid.size()))) {
      AffineTransform map = l.registration().refine(l.guess());
      out.add(new Evidence(l.print(), map, page, characters, lines));
    }
    out.sort(Comparator.comparingDouble(Evidence::score).reversed());
    return out;
  }

  private record Laid(Print print, Registration registration, Registration.Guess guess) {
    /** Share of the print's texts that agree with the guess. */
    double share() {
      double all = print.texts().stream().filter(t -> t.key().length() > 1).mapToDouble(Print.Text::weight).sum();
      return guess.agreed() / (all + 4);
    }
  }

  /** Pages by their text, and the same page of the other versions of the first few. */
  private Set<Integer> candidates(PageCharacters characters) {
    Set<Integer> out = new LinkedHashSet<>();
    index.search(characters.lineKeys(), BY_TEXT).forEach(h -> out.add(h.page()));
    for (int page : List.copyOf(out).subList(0, Math.min(3, out.size()))) {
      out.addAll(index.siblings(page));
    }
    return out;
  }

  private Print print(int page) {
    if (prints.size() > KEPT) {
      prints.clear();
    }
    return prints.computeIfAbsent(page, p -> {
      FormDefinition form = index.definition(index.form(p));
      return new Print(form, form.page(index.number(p)).orElseThrow());
    });
  }
}
