package jp.fumikura.reading;

/** How usual a piece of Japanese is. It knows words, not facts: names, numbers and addresses are as unusual to it as errors. */
public interface LanguageModel {
  /**
   * How surprising a text is, in nats (natural logarithms): the less, the more usual. Only texts that differ in a few
   * characters may be compared.
   */
  double surprise(String text);
}
