package jp.fumikura.intake;

/**
 * What a file may declare before its pixels are decoded.
 *
 * @param pixels of one page; A2 at 400 dpi has 61 million
 * @param pages of one file
 * @param treeDepth levels of a PDF's page tree
 */
public record DecodingLimits(long pixels, int pages, int treeDepth) {
  public static DecodingLimits standard() {
    return new DecodingLimits(100_000_000L, 50_000, 64);
  }

  /** Refuses a declared size beyond the limit. */
  public void check(long width, long height) throws Refusal {
    if (width < 1 || height < 1) {
      throw new Refusal(Refusal.Code.DAMAGED, "image of " + width + " x " + height);
    }
    if (width > pixels || height > pixels || width * height > pixels) {
      throw new Refusal(Refusal.Code.TOO_LARGE, width + " x " + height + " pixels declared");
    }
  }
}
