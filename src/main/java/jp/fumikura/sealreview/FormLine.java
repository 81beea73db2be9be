package jp.fumikura.sealreview;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form's history with the instruments it was judged by. Its timeline is worked out when somebody first walks through
 * the years; a single day is answered without.
 */
final class FormLine {
  private final FormHistory history;
  private final Map<String, LegalInstrument> instruments;
  private volatile @Nullable FormTimeline timeline;

  FormLine(FormHistory history, Map<String, LegalInstrument> instruments) {
    this.history = history;
    this.instruments = instruments;
  }

  FormHistory history() {
    return history;
  }

  Optional<FormEntry> on(LocalDate day) {
    FormTimeline known = timeline;
    return known == null ? history.on(day, instruments) : known.on(day);
  }

  /** Two threads may work it out at once; they find the same. */
  FormTimeline timeline() {
    FormTimeline known = timeline;
    if (known == null) {
      known = FormTimeline.of(history, instruments);
      timeline = known;
    }
    return known;
  }
}
