package jp.fumikura.bench.forms;

import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.mark.MarkState;
import jp.fumikura.mark.NameEntry;
import jp.fumikura.page.PageImage;

/**
 * A scan with its truth.
 *
 * @param mmToScan where the paper's millimetres lie on the scan
 * @param marks every printed mark and what stands in it
 */
record MadeScan(PageImage image, AffineTransform mmToScan, List<Truth> marks, Looks looks) {
  MadeScan {
    marks = List.copyOf(marks);
  }

  /** @param name how the name that stands there came there; empty where none does */
  record Truth(MarkPlace place, MarkState state, Optional<NameEntry> name) {
    Truth(MarkPlace place, MarkState state) {
      this(place, state, Optional.empty());
    }
  }

  /** How it was scanned. */
  record Looks(int dpi, boolean colour, boolean stampedTitle, Wear wear) {
    List<String> words() {
      return List.of(dpi + " dpi", colour ? "colour" : "grey", stampedTitle ? "stamp over the title" : "title free", wear.words);
    }
  }

  /** What makes marks hard to see (domain.md §5.3). */
  enum Wear {
    NONE("nothing else"), FAINT_INK("faint ink"), HALF_INKED("half a seal"), COLOURED_PAPER("coloured paper"), SHOW_THROUGH("showing through"), RED_PRINT("red print at the seal");

    final String words;

    Wear(String words) {
      this.words = words;
    }

    static Wear any(Random random) {
      return random.nextInt(5) < 2 ? NONE : values()[1 + random.nextInt(values().length - 1)];
    }
  }
}
