package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.Box;

/**
 * One character as read (one user-perceived character: a base with its variation selector is one glyph).
 *
 * @param box prepared pixels
 * @param confidence 0–1
 * @param candidates other readings, best first, without the chosen one; empty where the engine gives none
 */
public record Glyph(String text, Box box, double confidence, List<Candidate> candidates) {
  public Glyph {
    candidates = List.copyOf(candidates);
  }

  /** The same place with another of the engine's thoughts; the first one stays among its candidates. */
  Glyph as(String character, double sure) {
    List<Candidate> others = new ArrayList<>(candidates.stream().filter(c -> !c.text().equals(character)).toList());
    if (!text.equals(character)) {
      others.addFirst(new Candidate(text, confidence));
    }
    return new Glyph(character, box, sure, others);
  }
}
