package jp.fumikura.sealreview;

/** Names a row of the form register for good; never reused. */
public record FormId(String value) implements Comparable<FormId> {
  public FormId {
    if (!value.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")) {
      throw new IllegalArgumentException("not an id of a form: " + value);
    }
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
