package jp.fumikura.sealreview.paper;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.fumikura.ledger.DocumentId;

/** Observations of papers, derived from the ledger: may be deleted and made again from position 0. */
public interface PaperBook {
  /** Position in the ledger's news up to which papers were taken. */
  long position();

  /** Replaces all that is known of some documents and moves the position, both or neither. */
  void take(Collection<DocumentId> replaced, List<Observation> observations, long position);

  /** Papers received in a period, both days included. */
  List<Observation> received(LocalDate from, LocalDate to);
}
