package jp.fumikura.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormChoice;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.Doubts;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.mark.MarkState;
import jp.fumikura.text.MyNumber;

/**
 * What a person is asked about a document: the problems the line reported, and every field and mark the machine is not
 * sure of. A My Number is never asked for and never shown.
 */
public final class Questions {
  private static final String SECRET_TYPE = "myNumber";
  private static final List<Question.Choice> STATES =
      Arrays.stream(MarkState.values()).filter(state -> state != MarkState.UNCERTAIN).map(state -> new Question.Choice(state.name(), "")).toList();
  private final FormCatalogue catalogue;

  public Questions(FormCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * In the order of the pages: first which form it is, then its fields and marks, last what is only to be looked at.
   *
   * @param answered places that were answered already; they stay on the sheet though the machine would no longer ask
   */
  public List<Question> of(Document document, Optional<Reading> reading, Set<Question.Place> answered) {
    List<Question> questions = new ArrayList<>();
    document.problems().stream().filter(Questions::aboutForm).limit(1).forEach(problem -> questions.add(form(problem, reading)));
    reading.ifPresent(read -> questions.addAll(fields(read, document.problems(), answered)));
    reading.ifPresent(read -> questions.addAll(marks(read, answered)));
    document.problems().stream().filter(problem -> !aboutForm(problem) && !aboutSecret(problem, reading) && questions.stream().noneMatch(known -> covers(known, problem)))
        .forEach(problem -> questions.add(look(problem)));
    return List.copyOf(questions);
  }

  static boolean aboutForm(Problem problem) {
    return problem.code().equals("unknown-form");
  }

  private boolean aboutSecret(Problem problem, Optional<Reading> reading) {
    return reading.stream().flatMap(read -> read.documents().stream())
        .anyMatch(part -> part.fields().stream().anyMatch(field -> field.page() == problem.page() && field.id().equals(problem.subject()) && secret(part, field)));
  }

  private static boolean covers(Question known, Problem problem) {
    return !problem.subject().isEmpty() && known.page() == problem.page() && known.subject().equals(problem.subject());
  }

  private static Question look(Problem problem) {
    return new Question(Question.Kind.LOOK, problem.page(), problem.subject(), "", problem.code(), "", List.of(), List.of(), false);
  }

  private Question form(Problem problem, Optional<Reading> reading) {
    return new Question(Question.Kind.FORM, problem.page(), "", "", problem.code(), FormChoice.OPEN.text(), List.of(), forms(reading), false);
  }

  /** Every known form by its title: first those the machine thought of, best first. */
  public List<Question.Choice> forms(Optional<Reading> reading) {
    Stream<FormKey> likely = reading.stream().flatMap(read -> read.documents().stream()).flatMap(Questions::candidates);
    Stream<FormKey> known = catalogue.definitions().stream().map(FormDefinition::key);
    return Stream.concat(likely, known).distinct().flatMap(key -> catalogue.find(key).stream()).map(Questions::choice).toList();
  }

  private static Stream<FormKey> candidates(Reading.DocumentPart part) {
    Reading.Form form = part.form();
    return form == null ? Stream.empty() : form.alternatives().stream().map(other -> new FormKey(other.id(), other.version()));
  }

  private static Question.Choice choice(FormDefinition form) {
    return new Question.Choice(form.key().toString(), form.title() + "（" + form.key().version() + "）");
  }

  private List<Question> fields(Reading reading, List<Problem> problems, Set<Question.Place> answered) {
    return reading.documents().stream().flatMap(part -> part.fields().stream().filter(field -> !secret(part, field)).filter(field -> unsure(field, problems) || answered.contains(new Question.Place(Question.Kind.FIELD, field.page(), field.id())))
        .map(field -> field(part, field, problems))).toList();
  }

  private static boolean unsure(Reading.Field field, List<Problem> problems) {
    return Doubts.doubtful(field) || named(field, problems).isPresent();
  }

  private static Optional<Problem> named(Reading.Field field, List<Problem> problems) {
    return problems.stream().filter(problem -> problem.page() == field.page() && problem.subject().equals(field.id())).findFirst();
  }

  private Question field(Reading.DocumentPart part, Reading.Field field, List<Problem> problems) {
    Optional<FieldPlace> place = place(part, field.id());
    String reason = named(field, problems).map(Problem::code).orElse(field.valid() ? "field-unsure" : "field-invalid");
    return new Question(Question.Kind.FIELD, field.page(), field.id(), label(field, place), reason, MyNumber.mask(field.value()), field.box(),
        place.filter(FieldPlace::chosen).map(Questions::choices).orElse(List.of()), place.map(FieldPlace::type).filter("multiChoice"::equals).isPresent());
  }

  /** As the reading calls it; readings made before labels were kept leave it to the definition. */
  private static String label(Reading.Field field, Optional<FieldPlace> place) {
    return field.label() != null && !field.label().isBlank() ? field.label() : place.map(FieldPlace::label).orElse("");
  }

  private static List<Question.Choice> choices(FieldPlace place) {
    return place.choices().stream().map(choice -> new Question.Choice(choice.code(), choice.label())).toList();
  }

  /** The definition's word counts, and so does a mask the reading put there. */
  private boolean secret(Reading.DocumentPart part, Reading.Field field) {
    return field.value().indexOf(MyNumber.MASK) >= 0 || field.raw().indexOf(MyNumber.MASK) >= 0 || field.id().endsWith(SECRET_TYPE)
        || place(part, field.id()).map(FieldPlace::type).filter(SECRET_TYPE::equals).isPresent();
  }

  private Optional<FieldPlace> place(Reading.DocumentPart part, String field) {
    return definition(part).stream().flatMap(definition -> definition.pages().stream()).flatMap(page -> page.fields().stream()).filter(place -> place.id().equals(field)).findFirst();
  }

  private Optional<FormDefinition> definition(Reading.DocumentPart part) {
    Reading.Form form = part.form();
    return form == null ? Optional.empty() : catalogue.find(new FormKey(form.id(), form.version()));
  }

  private static List<Question> marks(Reading reading, Set<Question.Place> answered) {
    return reading.pages().stream().flatMap(page -> page.marks().stream().map(mark -> mark(page.number(), mark)))
        .filter(question -> MarkState.UNCERTAIN.name().equals(question.value()) || answered.contains(question.place())).toList();
  }

  private static Question mark(int page, Reading.MarkEntry mark) {
    String subject = mark.box().stream().map(String::valueOf).collect(Collectors.joining(","));
    return new Question(Question.Kind.MARK, page, subject, mark.label() == null ? "" : mark.label(), Doubts.code(mark), mark.state() == null ? "" : mark.state(), mark.box(), STATES, false);
  }
}
