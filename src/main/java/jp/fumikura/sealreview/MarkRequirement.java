package jp.fumikura.sealreview;

/**
 * One mark a form asks for.
 *
 * @param id unique on the form, e.g. {@code applicant.seal}
 * @param count how often it stands on the form; the unit of account stays the form
 * @param signatureCanReplace a signature would serve the purpose as well
 */
public record MarkRequirement(
    String id, RequiredMark kind, SealKind sealKind, Sealer sealer, int count, Purpose purpose, Alternative alternative, boolean signatureCanReplace) {
  public MarkRequirement {
    if (id.isBlank() || count < 1) {
      throw new IllegalArgumentException("a mark needs an id and stands at least once: " + id + " x " + count);
    }
  }

  /** An informal seal beside the applicant's name, out of habit: what most forms ask for. */
  public static MarkRequirement plainSeal() {
    return new MarkRequirement("applicant.seal", RequiredMark.SEAL, SealKind.MITOMEIN, Sealer.APPLICANT, 1, Purpose.HABIT, Alternative.NONE, true);
  }

  public static MarkRequirement plainSignature() {
    return new MarkRequirement("applicant.signature", RequiredMark.SIGNATURE, SealKind.UNSPECIFIED, Sealer.APPLICANT, 1, Purpose.INTENT, Alternative.NONE, true);
  }
}
