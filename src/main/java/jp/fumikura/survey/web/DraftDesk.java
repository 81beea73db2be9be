package jp.fumikura.survey.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.Viewer;
import jp.fumikura.form.FormKey;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.survey.draft.Decided;
import jp.fumikura.survey.draft.Draft;
import jp.fumikura.survey.draft.DraftShelf;
import jp.fumikura.survey.draft.FormsInUse;
import jp.fumikura.survey.draft.Revision;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Drafts as one person may see and decide them; what was decided is in the audit trail. */
@Component
class DraftDesk {
  private static final int LATELY = 50;
  private final DraftShelf shelf;
  private final FormsInUse forms;
  private final Ledger ledger;
  private final AuditTrail audit;

  DraftDesk(DraftShelf shelf, FormsInUse forms, Ledger ledger, AuditTrail audit) {
    this.shelf = shelf;
    this.forms = forms;
    this.ledger = ledger;
    this.audit = audit;
  }

  List<Draft> waiting(Viewer viewer) {
    return shelf.waiting().stream().filter(draft -> draft.origin().visibleTo(viewer)).toList();
  }

  /** What was decided lately. */
  List<Decided> decided(Viewer viewer) {
    return shelf.decided(origin -> origin.visibleTo(viewer), LATELY);
  }

  /** Somebody looks at what a person wrote. */
  void seen(Viewer viewer, Draft draft) {
    if (draft.origin().filled()) {
      audit.record(viewer.account(), "draft.view", draft.form().key().toString());
    }
  }

  /** One that may not be seen is as one that is not there. */
  Draft draft(Viewer viewer, String id, String version) {
    return key(id, version).flatMap(shelf::find).filter(draft -> draft.origin().visibleTo(viewer)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Empty where it is no key. */
  static Optional<FormKey> key(String id, String version) {
    try {
      return Optional.of(new FormKey(id, version));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void correct(Viewer viewer, Revision revision) throws IOException {
    shelf.correct(revision.form());
    audit.record(viewer.account(), "draft.correct", revision.form().key().toString());
  }

  /** @return false where another draft or a known form bears the key */
  boolean rename(Viewer viewer, FormKey key, FormKey other) throws IOException {
    boolean done = key.equals(other) || !forms.knows(other) && shelf.rename(key, other);
    if (done && !key.equals(other)) {
      audit.record(viewer.account(), "draft.rename", key + " " + other);
    }
    return done;
  }

  /** @return false where a form of this key is known already */
  boolean accept(Viewer viewer, Draft draft) throws IOException {
    FormKey key = draft.form().key();
    if (forms.knows(key)) {
      return false;
    }
    shelf.drawBlank(draft);
    forms.learn(draft.form(), shelf.blank(key));
    shelf.accepted(draft);
    audit.record(viewer.account(), "draft.accept", key.toString());
    return true;
  }

  void reject(Viewer viewer, Draft draft, String reason) throws IOException {
    shelf.rejected(draft, reason);
    audit.record(viewer.account(), "draft.reject", draft.form().key().toString());
  }

  /** What became of the wish to take a decision back. */
  sealed interface TakenBack {
    record Waits(String title) implements TakenBack {}

    /** @param papers filed by the form meanwhile: it can no longer be taken out of use */
    record InUse(String title, long papers) implements TakenBack {}
  }

  /** The draft waits again; a form leaves the forms in use. One that may not be seen, or was not decided, is as one that is not there. */
  synchronized TakenBack takeBack(Viewer viewer, String id, String version) throws IOException {
    Decided decided = key(id, version).flatMap(shelf::decided).filter(draft -> draft.origin().visibleTo(viewer)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    FormKey key = decided.form().key();
    long papers = decided.accepted() ? ledger.filedBy(key) : 0;
    if (papers > 0) {
      return new TakenBack.InUse(decided.form().title(), papers);
    }
    if (decided.accepted()) {
      forms.forget(key);
    }
    shelf.takeBack(key);
    audit.record(viewer.account(), "draft.take-back", key.toString());
    return new TakenBack.Waits(decided.form().title());
  }

  /** @return the key the draft bears now; empty where nothing was corrected */
  Optional<FormKey> undo(Viewer viewer, FormKey key) throws IOException {
    Optional<FormKey> now = shelf.undo(key);
    now.ifPresent(bears -> audit.record(viewer.account(), "draft.undo", bears.toString()));
    return now;
  }

  /** The first draft after this key, going round. */
  Optional<Draft> next(Viewer viewer, FormKey key) {
    List<Draft> all = waiting(viewer);
    return all.stream().filter(draft -> draft.form().key().toString().compareTo(key.toString()) > 0).findFirst().or(() -> all.stream().filter(draft -> !draft.form().key().equals(key)).findFirst());
  }
}
