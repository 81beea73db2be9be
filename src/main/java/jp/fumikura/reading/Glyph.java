package jp.fumikura.reading;

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
}
