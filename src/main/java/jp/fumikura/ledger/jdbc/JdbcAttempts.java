package jp.fumikura.ledger.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import jp.fumikura.form.FormChoice;
import jp.fumikura.ledger.Attempts;
import jp.fumikura.ledger.Correction;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.LedgerEvent;
import jp.fumikura.ledger.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Attempts fenced by their number: every write first holds the document's row and compares. */
final class JdbcAttempts implements Attempts {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JdbcLedger ledger;
  private final PlannedPlaces places;
  private final News news;
  private final Clock clock;

  JdbcAttempts(JdbcClient jdbc, TransactionTemplate transaction, JdbcLedger ledger, News news, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.ledger = ledger;
    this.places = new PlannedPlaces(jdbc, clock);
    this.news = news;
    this.clock = clock;
  }

  @Override
  public Optional<Attempt> begin(DocumentId id) {
    return transaction.execute(tx -> {
      int begun = jdbc.sql("update document set attempt = attempt + 1, state = 'READING' where id = ? and state <> 'WITHDRAWN'").param(id.value()).update();
      if (begun == 0) {
        return Optional.empty();
      }
      int number = jdbc.sql("select attempt from document where id = ?").param(id.value()).query(Integer.class).single();
      int inBatch = jdbc.sql("select number from document where id = ?").param(id.value()).query(Integer.class).single();
      return ledger.document(id).map(d -> new Attempt(number, d, inBatch, said(id, Correction.Kind.FORM).map(FormChoice::of).orElse(FormChoice.OPEN), said(id, Correction.Kind.CLASSIFICATION),
          said(id, Correction.Kind.CLOSED_CLASS)));
    });
  }

  @Override
  public Optional<String> done(StageKey key) {
    return jdbc.sql("select output from stage where document_id = ? and page = ? and stage = ? and input_hash = ?")
        .params(key.document().value(), key.page(), key.stage(), key.inputHash()).query(String.class).optional();
  }

  @Override
  public void done(Attempt attempt, StageKey key, String output) {
    fenced(attempt, () -> {
      jdbc.sql("delete from stage where document_id = ? and page = ? and stage = ? and input_hash = ?")
          .params(key.document().value(), key.page(), key.stage(), key.inputHash()).update();
      return jdbc.sql("insert into stage (document_id, page, stage, input_hash, output, attempt, done_at) values (?, ?, ?, ?, ?, ?, ?)")
          .params(key.document().value(), key.page(), key.stage(), key.inputHash(), output, attempt.number(), Rows.time(clock.instant())).update();
    });
  }

  @Override
  public PlannedFiling plan(Attempt attempt, FilingWish wish, IntFunction<List<String>> names) {
    for (int tries = 0; ; tries++) {
      try {
        return fenced(attempt, () -> places.plan(attempt, wish, names));
      } catch (DuplicateKeyException e) {
        if (tries == 4) {
          throw e;
        }
      }
    }
  }

  @Override
  public void file(Attempt attempt, PlannedFiling filing, Finding finding, Placing place) {
    fenced(attempt, () -> {
      put(place);
      places.filed(attempt.document().id(), filing.version());
      List<Problem> open = open(attempt.document().id(), finding.problems());
      enter(attempt, filing, finding, open);
      problems(attempt.document().id(), open);
      news.add(LedgerEvent.Kind.FILED, attempt.document().id());
      return filing;
    });
  }

  private static void put(Placing place) {
    try {
      place.place();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void enter(Attempt attempt, PlannedFiling filing, Finding finding, List<Problem> open) {
    DocumentId id = attempt.document().id();
    DocumentState state = open.isEmpty() ? DocumentState.FILED : DocumentState.NEEDS_REVIEW;
    jdbc.sql("""
        update document set state = ?, pages = ?, title = ?, form_id = ?, form_version = ?, closed_class = ?, class_code = ?, filed_as = ?,
          reading_path = ?, pictures_path = ?, filed_at = ? where id = ?""")
        .param(state.name()).param(finding.pages()).param(said(id, Correction.Kind.TITLE).orElse(finding.title()))
        .param(finding.formId()).param(finding.formVersion()).param(said(id, Correction.Kind.CLOSED_CLASS).orElse(finding.closedClass()))
        .param(finding.classCode()).param(filing.path()).param(finding.readingPath().orElse(null)).param(finding.picturesPath().orElse(null))
        .param(Rows.time(clock.instant())).param(id.value()).update();
  }

  @Override
  public void failed(Attempt attempt) {
    jdbc.sql("update document set state = 'RECEIVED' where id = ? and attempt = ? and state = 'READING'")
        .params(attempt.document().id().value(), attempt.number()).update();
  }

  @Override
  public void keep(Attempt attempt, List<Problem> problems) {
    fenced(attempt, () -> {
      jdbc.sql("update document set state = 'NEEDS_REVIEW' where id = ?").param(attempt.document().id().value()).update();
      problems(attempt.document().id(), problems);
      news.add(LedgerEvent.Kind.CHANGED, attempt.document().id());
      return attempt;
    });
  }

  @Override
  public List<DocumentId> waiting() {
    return jdbc.sql("select id from document where state in ('RECEIVED', 'READING') order by received_at, id").query((rs, n) -> Rows.document(rs, "id")).list();
  }

  /** What a person has said about a place needs no second look. */
  private List<Problem> open(DocumentId id, List<Problem> problems) {
    List<Correction> said = ledger.corrections(id);
    List<Problem> open = new ArrayList<>(problems);
    open.removeIf(p -> !p.subject().isEmpty() && said.stream().anyMatch(c -> c.page() == p.page() && c.subject().equals(p.subject())));
    return open;
  }

  private void problems(DocumentId id, List<Problem> problems) {
    jdbc.sql("delete from problem where document_id = ?").param(id.value()).update();
    int number = 1;
    for (Problem p : problems) {
      jdbc.sql("insert into problem (document_id, number, code, page, subject) values (?, ?, ?, ?, ?)")
          .params(id.value(), number++, p.code(), p.page(), p.subject()).update();
    }
  }

  private Optional<String> said(DocumentId id, Correction.Kind kind) {
    return jdbc.sql("select corrected from correction where document_id = ? and kind = ? order by number desc fetch first 1 row only")
        .params(id.value(), kind.name()).query(String.class).optional();
  }

  /** Runs in one transaction that holds the document's row, if the attempt is still the latest. */
  private <T> T fenced(Attempt attempt, java.util.function.Supplier<T> work) {
    Document document = attempt.document();
    return transaction.execute(tx -> {
      boolean latest = jdbc.sql("select attempt from document where id = ? and state <> 'WITHDRAWN' for update").param(document.id().value())
          .query(Integer.class).optional().filter(n -> n == attempt.number()).isPresent();
      if (!latest) {
        throw new Outdated(document.id(), attempt.number());
      }
      return work.get();
    });
  }
}
