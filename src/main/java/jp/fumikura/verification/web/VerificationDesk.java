package jp.fumikura.verification.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.Viewer;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.Correction;
import jp.fumikura.ledger.Corrections;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.text.MyNumber;
import jp.fumikura.verification.Answer;
import jp.fumikura.verification.Question;
import jp.fumikura.verification.Questions;
import jp.fumikura.verification.Sheet;
import jp.fumikura.verification.jdbc.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Lays documents on the table and writes down what people say about them, step by step. */
@Component
class VerificationDesk {
  private static final int AT_ONCE = 200;
  private final Ledger ledger;
  private final Corrections corrections;
  private final Answers answers;
  private final Questions questions;
  private final AuditTrail audit;
  private final Clock clock;

  VerificationDesk(Ledger ledger, Corrections corrections, Answers answers, ObjectProvider<FormCatalogue> catalogue, AuditTrail audit, Clock clock) {
    this.ledger = ledger;
    this.corrections = corrections;
    this.answers = answers;
    this.questions = new Questions(catalogue.getIfAvailable(FormCatalogue::empty));
    this.audit = audit;
    this.clock = clock;
  }

  /** Documents the viewer may see that wait for a person, oldest first; at most so many. */
  List<Document> waiting(Viewer viewer, int most) {
    List<Document> seen = new java.util.ArrayList<>();
    Optional<DocumentId> after = Optional.empty();
    List<Document> some;
    do {
      some = ledger.documentsIn(DocumentState.NEEDS_REVIEW, after, AT_ONCE);
      some.stream().filter(document -> sees(viewer, document)).limit(most - seen.size()).forEach(seen::add);
      after = some.isEmpty() ? after : Optional.of(some.getLast().id());
    } while (some.size() == AT_ONCE && seen.size() < most);
    return seen;
  }

  /** The document with its questions; one that may not be seen is as one that is not there. */
  Sheet sheet(Viewer viewer, DocumentId id) {
    return sheet(visible(viewer, id));
  }

  Sheet sheet(Document document) {
    List<Answer> given = answers.of(document.id());
    Set<Question.Place> answered = given.stream().filter(Answer::counts).map(Answer::place).collect(Collectors.toSet());
    return Sheet.of(document, questions.of(document, ledger.reading(document.id()), answered), given);
  }

  /** Forms a person can choose for a document, likely ones first. */
  List<Question.Choice> forms(Document document) {
    return questions.forms(ledger.reading(document.id()));
  }

  Document visible(Viewer viewer, DocumentId id) {
    return ledger.document(id).filter(document -> sees(viewer, document)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static boolean sees(Viewer viewer, Document document) {
    return viewer.maySee(document.section(), document.closedClass());
  }

  /** Undoing and answering end with the batch. */
  boolean batchClosed(Document document) {
    return ledger.batch(document.batch()).flatMap(Batch::closedAt).isPresent();
  }

  /** @return false where the value holds a My Number, which is never kept */
  @Transactional
  public boolean answer(Viewer viewer, Sheet sheet, Question question, Answer.Outcome outcome, String value) {
    if (!MyNumber.find(value).isEmpty()) {
      return false;
    }
    say(sheet.document().id(), question.place(), value, viewer);
    answers.add(new Answer(sheet.document().id(), question.place(), outcome, question.value(), value, viewer.account(), clock.instant()));
    audit.record(viewer.account(), "verification.answer", sheet.document().id().toString());
    return true;
  }

  /** The last answer is taken back: the former value stands again, the question is open again. */
  @Transactional
  public void takeBack(Viewer viewer, Sheet sheet, Answer last) {
    say(sheet.document().id(), last.place(), last.before(), viewer);
    answers.add(new Answer(last.document(), last.place(), Answer.Outcome.TAKEN_BACK, last.value(), last.before(), viewer.account(), clock.instant()));
    if (sheet.document().state() == DocumentState.FILED) {
      done(viewer, sheet.document(), Correction.Kind.REOPENED, "");
    }
    audit.record(viewer.account(), "verification.take-back", sheet.document().id().toString());
  }

  private void say(DocumentId document, Question.Place place, String value, Viewer viewer) {
    Optional<Correction.Kind> kind = switch (place.kind()) {
      case FIELD -> Optional.of(Correction.Kind.FIELD);
      case MARK -> Optional.of(Correction.Kind.MARK);
      case FORM -> Optional.of(Correction.Kind.FORM);
      case LOOK -> Optional.empty();
    };
    int page = place.kind() == Question.Kind.FORM ? 0 : place.page();
    kind.ifPresent(known -> corrections.add(new Correction(document, known, page, place.subject(), value, viewer.account(), clock.instant())));
  }

  void done(Viewer viewer, Document document, Correction.Kind what, String value) {
    corrections.add(new Correction(document.id(), what, 0, "", value, viewer.account(), clock.instant()));
    audit.record(viewer.account(), "verification." + what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), document.id().toString());
  }

  void readAgain(Viewer viewer, Document document) {
    corrections.readAgain(document.id(), viewer.account());
    audit.record(viewer.account(), "verification.read-again", document.id().toString());
  }
}
