package jp.fumikura.reading;

/** Nothing can be read on this machine as it is; the message tells a person how to mend that. */
public final class EngineMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EngineMissing(String message) {
    super(message);
  }
}
