package jp.fumikura.sealreview.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.CurrentRegister;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.Objection;
import jp.fumikura.sealreview.Register;

/**
 * The one counter where people hand in what is to be written, be it from a page or through the API. Everything is judged
 * on the register as it is at the moment of writing; all of it is written, or nothing and the reasons are returned.
 */
public final class RegisterDesk {
  private final CurrentRegister current;
  private final Clock clock;

  public RegisterDesk(CurrentRegister current, Clock clock) {
    this.current = current;
    this.clock = clock;
  }

  /** A step of a form's review; reasons why not, empty once it is written. */
  public List<Objection> move(Viewer viewer, FormId form, Function<FormEntry, Move> move) {
    return judged(viewer, (register, why) -> register.entry(form, today()).map(entry -> lines(new ReviewDesk(register, today()).ask(viewer, entry, move.apply(entry)), why))
        .orElseGet(() -> none(why, Objection.of("form-unknown", form))));
  }

  /** Lines that are no step of a review. */
  public List<Objection> write(Viewer viewer, List<Fact.Draft> lines) {
    return judged(viewer, (register, why) -> {
      Admission admission = new Admission(register, today());
      lines.forEach(l -> why.addAll(admission.against(viewer, l)));
      return lines;
    });
  }

  private interface Judgement {
    List<Fact.Draft> lines(Register register, List<Objection> why);
  }

  private List<Objection> judged(Viewer viewer, Judgement judgement) {
    List<Objection> why = new ArrayList<>();
    current.write(viewer.account(), register -> {
      why.clear();
      List<Fact.Draft> lines = judgement.lines(register, why);
      return why.isEmpty() ? lines : List.of();
    });
    return why;
  }

  private static List<Fact.Draft> lines(ReviewDesk.Answer answer, List<Objection> why) {
    return switch (answer) {
      case ReviewDesk.Answer.Allowed allowed -> allowed.lines();
      case ReviewDesk.Answer.Refused refused -> {
        why.addAll(refused.why());
        yield List.of();
      }
    };
  }

  private static List<Fact.Draft> none(List<Objection> why, Objection objection) {
    why.add(objection);
    return List.of();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
