package jp.fumikura.sealreview.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.calendar.DateText;
import jp.fumikura.calendar.WrittenDate;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.CountDefinitions;
import jp.fumikura.sealreview.CurrentRegister;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The register as one viewer may ask it. */
@Component
class ReviewRoom {
  /** The city's own headline; the strict one stands beside it on every page. */
  static final String USUAL = CountDefinitions.standard(RequiredMark.SEAL, "N_strict", CountDefinition.Denominator.D_ALL).id();
  private final CurrentRegister current;
  private final Clock clock;

  ReviewRoom(CurrentRegister current, Clock clock) {
    this.current = current;
    this.clock = clock;
  }

  Asked ask(Viewer viewer, String day, String definition, Locale locale) {
    return ask(viewer, current.now(), day, definition, locale);
  }

  private Asked ask(Viewer viewer, Register register, String day, String definition, Locale locale) {
    LocalDate on = day.isBlank() ? today() : DateText.day(day).map(WrittenDate::day).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    CountDefinition chosen = register.definition(definition.isBlank() ? USUAL : definition).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return new Asked(register, chosen, on, locale, visible(viewer, register, on));
  }

  /** The same question put to the register as it was known at an earlier moment. */
  Asked askKnownAt(Viewer viewer, Instant moment, String day, String definition, Locale locale) {
    return ask(viewer, current.knownAt(moment), day, definition, locale);
  }

  /** The reform office sees all rows, a section its own, by the organisation of the day. */
  static Predicate<FormEntry> visible(Viewer viewer, Register register, LocalDate day) {
    if (seesAll(viewer)) {
      return e -> true;
    }
    return e -> viewer.sections().contains(register.organisation().on(day, e.details().ownerSection()).code());
  }

  static boolean seesAll(Viewer viewer) {
    return viewer.has(Role.REFORM_OFFICE) || viewer.everySection();
  }

  Optional<FormEntry> entry(Asked asked, String form) {
    return asked.register().forms().stream().filter(f -> f.value().equals(form)).findFirst().flatMap(f -> asked.register().entry(f, asked.day())).filter(asked.part());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Instant now() {
    return clock.instant();
  }

  CurrentRegister register() {
    return current;
  }
}
