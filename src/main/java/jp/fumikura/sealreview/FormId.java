package jp.fumikura.sealreview;

import java.util.Optional;

/** Names a row of the form register for good; never reused. */
public record FormId(String value) implements Comparable<FormId> {
  private static final String SHAPE = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";

  public FormId {
    if (!value.matches(SHAPE)) {
      throw new IllegalArgumentException("not an id of a form: " + value);
    }
  }

  /** Of what somebody wrote; empty where it has not the shape of an id. */
  public static Optional<FormId> of(String text) {
    return text.matches(SHAPE) ? Optional.of(new FormId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(FormId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
