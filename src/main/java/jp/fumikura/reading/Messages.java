package jp.fumikura.reading;

import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of this module for people, Japanese unless English is asked for. */
public final class Messages {
  private Messages() {}

  public static String text(String key, Locale locale, Object... words) {
    return ResourceBundle.getBundle("i18n.reading", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .getString(key).formatted(words);
  }
}
