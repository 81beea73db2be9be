package jp.fumikura.intake;

import java.io.IOException;

/** Why a file is not taken; its code is the key of the plain words ({@code problem.<code>}). */
public final class Refusal extends IOException {
  private static final long serialVersionUID = 1;
  private final Code code;

  /** What can be wrong with a file as a whole. */
  public enum Code {
    EMPTY_FILE, UNSUPPORTED_KIND, MISLABELLED, TRUNCATED, ENCRYPTED, DAMAGED, TOO_LARGE, TOO_MANY_PAGES, PAGE_TREE_LOOP, NO_PAGES;

    /** As problems name it: {@code page-tree-loop}. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public Refusal(Code code, String detail) {
    super(detail);
    this.code = code;
  }

  public Refusal(Code code, Throwable cause) {
    super(cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
