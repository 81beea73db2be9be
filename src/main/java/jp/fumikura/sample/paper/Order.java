package jp.fumikura.sample.paper;

import java.time.LocalDate;
import jp.fumikura.form.FormKey;

/**
 * One paper to be made.
 *
 * @param name of its files, without ending
 * @param submitted day of submission, which also stands on the receipt stamp
 * @param seed for the person, the hand and the machine
 */
public record Order(String name, FormKey form, LocalDate submitted, long seed, Writing writing, Marking marking, boolean receipt, Scan scan, Kind kind) {
  /** How the answers are written. */
  public enum Writing { HAND, TYPED }

  /** Whether the filer seals or signs. */
  public enum Marking {
    /** Nothing is sealed or signed. */
    NONE,
    /** Where the form asks for it. */
    AS_ASKED,
    /** A seal beside the name, asked for or not. */
    ANYWAY
  }

  /** The file it is delivered as. */
  public enum Kind {
    JPEG("jpg"), PNG("png"), TIFF_G4("tif"), TIFF_LZW("tif"), PDF("pdf"), BORN_DIGITAL("pdf");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }

    public String ending() {
      return ending;
    }
  }

  public String file() {
    return name + "." + kind.ending();
  }
}
