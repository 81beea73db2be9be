package jp.fumikura.sealreview;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The module's words for people, Japanese unless English is asked for. */
public final class Words {
  private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private final ResourceBundle bundle;
  private final Map<Enum<?>, String> known = new ConcurrentHashMap<>();

  private Words(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  public static Words in(Locale locale) {
    Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
    return new Words(ResourceBundle.getBundle("i18n.sealreview", spoken, Words.class.getClassLoader(), NO_FALLBACK));
  }

  public static Words japanese() {
    return in(Locale.JAPANESE);
  }

  /** The word for a value, under {@code sealreview.<Type>.<NAME>}. */
  public String of(Enum<?> value) {
    return known.computeIfAbsent(value, v -> say("sealreview." + v.getDeclaringClass().getSimpleName() + "." + v.name()));
  }

  /** A sentence with its arguments filled in; the key itself where nobody has written one. */
  public String say(String key, Object... arguments) {
    try {
      return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    } catch (MissingResourceException e) {
      return key;
    }
  }

  public String say(Objection objection) {
    return say("sealreview.objection." + objection.code(), objection.arguments().toArray());
  }

  /** All that speaks against something, one sentence after the other. */
  public String all(List<Objection> why) {
    return String.join(" ", why.stream().map(this::say).toList());
  }
}
