package jp.fumikura.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fumikura.text.MyNumber;

/** What the machine itself is not sure of in a reading: the reasons why a person must look. */
public final class Doubts {
  /** Below this confidence a written value is asked about (domain.md §4: every keyed field needs a check path; measured in decision 0101). */
  public static final double SURE = 0.9;
  /** … and a choice that was circled or ticked. */
  private static final double SURE_OF_CHOICE = 0.7;

  private static final Set<String> CODES = Set.of("unknown-form", "field-unsure", "field-invalid", "field-differs", "mark-uncertain", "name-by-machine");

  private Doubts() {}

  /** One problem for each doubtful field ({@code field-invalid}, {@code field-unsure}, {@code field-differs}) and each mark of the filer's whose state is open ({@code mark-uncertain}, {@code name-by-machine}): what stands in the office's own places decides nothing. */
  public static List<Problem> of(Reading reading) {
    Stream<Problem> fields = reading.documents().stream().flatMap(d -> d.fields().stream().filter(f -> !masked(f)).flatMap(f -> field(f, d.fields()).stream()));
    Stream<Problem> marks = reading.pages().stream().flatMap(p -> p.marks().stream().filter(m -> "UNCERTAIN".equals(m.state()) && !"OFFICE".equals(m.role())).map(m -> mark(p.number(), m)));
    return Stream.concat(fields, marks).toList();
  }

  /** Its check failed, or the engine was not sure. */
  public static boolean doubtful(Reading.Field field) {
    return !field.valid() || field.confidence() < (field.choices().isEmpty() ? SURE : SURE_OF_CHOICE);
  }

  /** Whether a problem is a doubt about what was read, and no fault of the file. */
  public static boolean isDoubt(Problem problem) {
    return CODES.contains(problem.code());
  }

  /** A My Number is never asked about. */
  private static boolean masked(Reading.Field field) {
    return field.value().indexOf(MyNumber.MASK) >= 0 || field.raw().indexOf(MyNumber.MASK) >= 0;
  }

  private static Optional<Problem> field(Reading.Field field, List<Reading.Field> paper) {
    String code = !field.valid() ? "field-invalid" : doubtful(field) ? "field-unsure" : NearTwins.differs(field, paper) ? "field-differs" : "";
    return code.isEmpty() ? Optional.empty() : Optional.of(new Problem(code, field.page(), field.id()));
  }

  /** Why the state of a mark is open. */
  public static String code(Reading.MarkEntry mark) {
    return mark.nameByMachine() ? "name-by-machine" : "mark-uncertain";
  }

  private static Problem mark(int page, Reading.MarkEntry mark) {
    return new Problem(code(mark), page, mark.box().stream().map(String::valueOf).collect(Collectors.joining(",")));
  }
}
