package jp.fumikura.access;

/** An account that breaks a rule. The code is the key of the plain words: {@code access.refusal.<code>}. */
public final class Refusal extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String code;

  public Refusal(String code) {
    super(code);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
