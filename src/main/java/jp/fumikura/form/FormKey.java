package jp.fumikura.form;

/** A form and its version, as the folders of {@code forms/<id>/<version>} name them. */
public record FormKey(String id, String version) {
  public FormKey {
    if (!id.matches("[a-z0-9][a-z0-9-]{0,63}") || !version.matches("[a-z0-9][a-z0-9.-]{0,31}")) {
      throw new IllegalArgumentException("not a form id and version: " + id + "/" + version);
    }
  }

  /** From {@code id/version}. */
  public static FormKey of(String text) {
    int slash = text.indexOf('/');
    return new FormKey(text.substring(0, Math.max(0, slash)), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return id + "/" + version;
  }
}
