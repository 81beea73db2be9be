package jp.fumikura.processing;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import jp.fumikura.ledger.Problem;

/** Problems in plain words, Japanese or English. */
public final class ProblemWords {
  private final ResourceBundle words;

  public ProblemWords(Locale locale) {
    Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
    this.words = ResourceBundle.getBundle("i18n.problem", known, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public String of(Problem problem) {
    try {
      return words.getString("problem." + problem.code());
    } catch (MissingResourceException e) {
      return problem.code();
    }
  }
}
