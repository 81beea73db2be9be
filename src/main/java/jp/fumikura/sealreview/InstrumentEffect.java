package jp.fumikura.sealreview;

/** What an instrument switches off, and on what condition. */
public enum InstrumentEffect {
  SEAL_OFF,
  SIGNATURE_OFF,
  SEAL_AND_SIGNATURE_OFF,
  SEAL_OFF_IF_SIGNED,
  SEAL_OFF_IF_NAMED;

  public boolean reaches(RequiredMark mark) {
    return switch (this) {
      case SEAL_OFF, SEAL_OFF_IF_SIGNED, SEAL_OFF_IF_NAMED -> mark == RequiredMark.SEAL;
      case SIGNATURE_OFF -> mark == RequiredMark.SIGNATURE;
      case SEAL_AND_SIGNATURE_OFF -> true;
    };
  }
}
