package jp.fumikura.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Several forms in one scan become several documents: a new one begins where the form or its version changes, and where a page of it comes
 * a second time. Blank pages stay with what stands before them; unknown pages in a row are one document.
 */
public final class DocumentSplit {
  private DocumentSplit() {}

  /** What a page of the scan was found to be. */
  public record Page(FormMatch form, boolean blank) {}

  /**
   * One document of the scan.
   *
   * @param pages numbers of its pages in the scan, from 1, ascending
   * @param form the form it is, by the page that was known most surely; empty where unknown
   */
  public record Part(List<Integer> pages, Optional<FormMatch.Known> form) {
    public Part {
      pages = List.copyOf(pages);
    }
  }

  /** Every page of the scan in exactly one part, in order. */
  public static List<Part> of(List<Page> scan) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < scan.size(); i++) {
      Page page = scan.get(i);
      if (drafts.isEmpty() || !page.blank() && !drafts.getLast().takes(page.form())) {
        drafts.add(new Draft());
      }
      drafts.getLast().add(i + 1, page);
    }
    return drafts.stream().map(Draft::part).toList();
  }

  private static final class Draft {
    private final List<Integer> pages = new ArrayList<>();
    private final Set<Integer> printed = new HashSet<>();
    private Optional<FormMatch.Known> form = Optional.empty();
    private boolean onlyBlank = true;

    boolean takes(FormMatch next) {
      return onlyBlank || switch (next) {
        case FormMatch.Unknown unknown -> form.isEmpty();
        case FormMatch.Known known -> form.filter(f -> f.definition().key().equals(known.definition().key())).isPresent() && !printed.contains(known.page());
      };
    }

    void add(int number, Page page) {
      pages.add(number);
      onlyBlank &= page.blank();
      if (!page.blank() && page.form() instanceof FormMatch.Known known) {
        printed.add(known.page());
        form = form.filter(f -> f.confidence() >= known.confidence()).or(() -> Optional.of(known));
      }
    }

    Part part() {
      return new Part(pages, form);
    }
  }
}
