package jp.fumikura.ledger;

import java.util.List;

/** The people's side of the ledger. Rights are checked by whoever shows the page. Every method is one transaction. */
public interface Corrections {
  /**
   * Adds what a person said. {@code FORM} and {@code CLASSIFICATION} order the document to be filed anew;
   * {@code SETTLED} takes it off the list of what a person must look at and {@code REOPENED} puts it back; all of them
   * are announced.
   */
  void add(Correction correction);

  /** All that was said about a document, oldest first. */
  List<Correction> of(DocumentId id);

  /** Orders the document to be read again from its original. */
  void readAgain(DocumentId id, String account);
}
