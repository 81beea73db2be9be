package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.fumikura.page.Box;

/**
 * Pieces that belong to one line of text.
 *
 * @param box around all pieces, prepared pixels
 * @param vertical characters run from top to bottom
 */
public record Strand(Box box, boolean vertical, List<Piece> pieces) {
  public Strand {
    pieces = List.copyOf(pieces);
  }

  static Strand of(boolean vertical, Collection<Piece> pieces) {
    Box box = pieces.stream().map(Piece::box).reduce(Box::union).orElseThrow();
    return new Strand(box, vertical, List.copyOf(pieces));
  }

  static Strand join(boolean vertical, Collection<Strand> strands) {
    List<Piece> pieces = new ArrayList<>();
    strands.forEach(s -> pieces.addAll(s.pieces));
    return of(vertical, pieces);
  }

  Strand with(List<Piece> more) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(more);
    return of(vertical, all);
  }

  Strand moved(int dx, int dy) {
    return of(vertical, pieces.stream().map(p -> new Piece(p.box().moved(dx, dy), p.ink(), p.kind())).toList());
  }

  /** Its check boxes, in no order. */
  public List<Piece> checkBoxes() {
    return pieces.stream().filter(p -> p.kind() != Piece.Kind.TEXT).toList();
  }

  /** Whether an engine has something to read in it. */
  public boolean hasText() {
    return pieces.stream().anyMatch(p -> p.kind() == Piece.Kind.TEXT);
  }
}
