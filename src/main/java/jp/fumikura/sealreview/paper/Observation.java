package jp.fumikura.sealreview.paper;

import java.time.LocalDate;
import java.util.Optional;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.sealreview.RequiredMark;

/**
 * What one paper shows, whatever the rules say.
 *
 * @param part of the file, from 0
 * @param definition form recognised; empty where unknown
 * @param section that received it
 * @param anyMark some field or imprint was seen
 */
public record Observation(
    DocumentId document, int part, Optional<String> definition, String version, String section, LocalDate received, Marks seal, Marks signature, boolean anyMark) {
  /**
   * The marks of one kind set by the filer.
   *
   * @param printed the paper shows such a field
   * @param set one is sealed (signed)
   * @param blank one is left blank
   * @param absent the definition has one and the paper has not
   */
  public record Marks(boolean printed, boolean set, boolean blank, boolean absent) {
    public static final Marks NONE = new Marks(false, false, false, false);
  }

  public Marks marks(RequiredMark kind) {
    return kind == RequiredMark.SEAL ? seal : signature;
  }
}
