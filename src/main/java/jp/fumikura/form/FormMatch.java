package jp.fumikura.form;

import java.util.List;

/** Which form a page is. */
public sealed interface FormMatch {
  /** Other forms that were thought of, best first. */
  List<FormCandidate> alternatives();

  /** Why, in words a clerk can check on the page. */
  List<String> reasons();

  /**
   * A page of a known form.
   *
   * @param page number within the form, from 1
   * @param confidence 0–1
   */
  record Known(FormDefinition definition, int page, Alignment alignment, double confidence, List<FormCandidate> alternatives, List<String> reasons) implements FormMatch {
    public Known {
      alternatives = List.copyOf(alternatives);
      reasons = List.copyOf(reasons);
    }

    /** The printed page this sheet is an exemplar of. */
    public FormPage printed() {
      return definition.page(page).orElseThrow();
    }
  }

  /** No known form, or too little between the best and the next. */
  record Unknown(List<FormCandidate> alternatives, List<String> reasons) implements FormMatch {
    public Unknown {
      alternatives = List.copyOf(alternatives);
      reasons = List.copyOf(reasons);
    }
  }
}
