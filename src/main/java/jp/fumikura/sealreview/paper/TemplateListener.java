package jp.fumikura.sealreview.paper;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormWords;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.ShareListener;

/**
 * Keeps which files of the share hold a blank form, whatever they are called and wherever they lie. A form somebody has
 * filled in is no template.
 */
public final class TemplateListener implements ShareListener {
  /** Share of a form's fields that may look filled on a blank: hints, examples and ruled lines are read too. */
  private static final double FILLED = 0.3;
  private final TemplatesOnShare files;
  private final FormCatalogue catalogue;
  private final Function<Path, String> owner;
  private final Clock clock;
  private Collection<FormDefinition> known = List.of();
  private FormWords words = new FormWords(known);

  /** @param owner name of the person a file belongs to; empty where it cannot be told */
  public TemplateListener(TemplatesOnShare files, FormCatalogue catalogue, Function<Path, String> owner, Clock clock) {
    this.files = files;
    this.catalogue = catalogue;
    this.owner = owner;
    this.clock = clock;
  }

  @Override
  public void seen(Path file, String section, Reading reading) {
    form(reading).ifPresentOrElse(
        key -> files.found(new StaleTemplate(file.toString(), owner.apply(file), section, reading.source().sha256(), key.id(), key.version(), clock.instant())),
        () -> gone(file));
  }

  @Override
  public void gone(Path file) {
    files.gone(file.toString());
  }

  /** By the look of its pages where there are any, else by its words. */
  private Optional<FormKey> form(Reading reading) {
    Optional<FormKey> seen = reading.documents().stream().filter(d -> d.form() != null && blank(d)).flatMap(d -> Optional.ofNullable(d.form()).stream())
        .map(f -> new FormKey(f.id(), f.version())).findFirst();
    boolean pictured = reading.pages().stream().anyMatch(p -> p.width() > 0);
    return seen.or(() -> pictured ? Optional.empty() : words().in(reading.pages().stream().flatMap(p -> p.lines().stream()).map(Reading.Line::text).toList()));
  }

  /** Made anew when the service has learnt a form. */
  private synchronized FormWords words() {
    Collection<FormDefinition> now = catalogue.definitions();
    if (now != known) {
      known = now;
      words = new FormWords(now);
    }
    return words;
  }

  private static boolean blank(Reading.DocumentPart paper) {
    List<Reading.Field> fields = paper.fields();
    return fields.stream().filter(f -> !f.raw().isBlank()).count() <= FILLED * fields.size();
  }
}
