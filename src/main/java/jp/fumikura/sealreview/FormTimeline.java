package jp.fumikura.sealreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form's row for every stretch of days on which nothing changes: built once, asked many times. */
final class FormTimeline {
  private final LocalDate[] days;
  private final FormEntry[] entries;

  private FormTimeline(List<LocalDate> days, List<FormEntry> entries) {
    this.days = days.toArray(LocalDate[]::new);
    this.entries = entries.toArray(FormEntry[]::new);
  }

  static FormTimeline of(FormHistory history, Map<String, LegalInstrument> instruments) {
    List<LocalDate> days = new ArrayList<>();
    List<FormEntry> entries = new ArrayList<>();
    for (LocalDate day : history.turningDays(instruments)) {
      history.on(day, instruments).ifPresent(entry -> {
        days.add(day);
        entries.add(entry);
      });
    }
    return new FormTimeline(days, entries);
  }

  Optional<FormEntry> on(LocalDate day) {
    int at = Arrays.binarySearch(days, day);
    int index = at >= 0 ? at : -at - 2;
    return index < 0 ? Optional.empty() : Optional.of(entries[index]);
  }

  int stretches() {
    return days.length;
  }

  /** First day of a stretch. */
  LocalDate day(int stretch) {
    return days[stretch];
  }

  FormEntry entry(int stretch) {
    return entries[stretch];
  }
}
