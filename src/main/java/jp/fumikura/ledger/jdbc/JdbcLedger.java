package jp.fumikura.ledger.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.fumikura.form.FormChoice;
import jp.fumikura.form.FormKey;
import jp.fumikura.ledger.Arrival;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.BatchId;
import jp.fumikura.ledger.Correction;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.LedgerEvent;
import jp.fumikura.ledger.OriginalPlace;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.json.ReadingJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rooms ask. */
final class JdbcLedger implements Ledger {
  private final JdbcClient jdbc;
  private final News news;
  private final DataFolder folder;

  JdbcLedger(JdbcClient jdbc, News news, DataFolder folder) {
    this.jdbc = jdbc;
    this.news = news;
    this.folder = folder;
  }

  @Override
  public Optional<Document> document(DocumentId id) {
    return documents("where d.id = ?", List.of(id.value())).stream().findFirst();
  }

  @Override
  public Optional<Reading> reading(DocumentId id) {
    return readable(id, "reading_path").map(ReadingJson::read).map(r -> CorrectedReading.of(r, corrections(id)));
  }

  @Override
  public Optional<Path> filedPdf(DocumentId id) {
    return text(id, "filed_as").map(folder.share()::resolve).filter(Files::isRegularFile);
  }

  @Override
  public List<LedgerEvent> eventsAfter(long position, int most) {
    return news.after(position, most);
  }

  @Override
  public Optional<Path> pagePicture(DocumentId id, int page) {
    return text(id, "pictures_path").map(folder.root()::resolve).map(p -> p.resolve("p%05d.jpg".formatted(page))).filter(Files::isRegularFile);
  }

  @Override
  public Optional<Path> original(DocumentId id) {
    Path file = OriginalPlace.of(folder, id).file();
    return Optional.of(file).filter(Files::isRegularFile);
  }

  @Override
  public Optional<Batch> batch(BatchId id) {
    return jdbc.sql("select * from batch where id = ?").param(id.value()).query((rs, n) -> Rows.batch(rs)).optional();
  }

  @Override
  public List<Batch> batches(int most) {
    return jdbc.sql("select * from batch order by opened_at desc, id fetch first ? rows only").param(most).query((rs, n) -> Rows.batch(rs)).list();
  }

  @Override
  public List<Arrival> arrivals(BatchId id) {
    return jdbc.sql("select * from arrival where batch_id = ? order by arrived_at, id").param(id.value()).query((rs, n) -> Rows.arrival(rs)).list();
  }

  @Override
  public List<Document> documentsOf(BatchId id) {
    return documents("where d.batch_id = ? order by d.number", List.of(id.value()));
  }

  @Override
  public List<Document> documentsIn(DocumentState state, Optional<DocumentId> after, int most) {
    if (after.isEmpty()) {
      return documents("where d.state = ? order by d.received_at, d.id fetch first ? rows only", List.of(state.name(), most));
    }
    return documents("""
        where d.state = ? and (d.received_at, d.id) > (select a.received_at, a.id from document a where a.id = ?)
        order by d.received_at, d.id fetch first ? rows only""", List.of(state.name(), after.get().value(), most));
  }

  @Override
  public Map<DocumentState, Long> counts() {
    return jdbc.sql("select state, count(*) as n from document group by state")
        .query((rs, n) -> Map.entry(DocumentState.valueOf(rs.getString("state")), rs.getLong("n"))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<Correction> corrections(DocumentId id) {
    return jdbc.sql("select * from correction where document_id = ? order by number").param(id.value()).query((rs, n) -> Rows.correction(rs)).list();
  }

  @Override
  public long filedBy(FormKey form) {
    return jdbc.sql("""
        select count(*) from document d where d.state <> 'WITHDRAWN' and (d.form_id = ? and d.form_version = ? or d.id in (
          select c.document_id from correction c where c.kind = 'FORM' and c.corrected = ?
            and not exists (select 1 from correction later where later.document_id = c.document_id and later.kind = 'FORM' and later.number > c.number)))""")
        .params(form.id(), form.version(), new FormChoice.Chosen(form).text()).query(Long.class).single();
  }

  private List<Document> documents(String which, List<Object> params) {
    Map<UUID, List<Problem>> problems = new HashMap<>();
    jdbc.sql("select p.* from problem p join (select d.id from document d " + which + ") q on q.id = p.document_id order by p.document_id, p.number")
        .params(params).query(rs -> {
          problems.computeIfAbsent(rs.getObject("document_id", UUID.class), k -> new ArrayList<>()).add(Rows.problem(rs));
        });
    return jdbc.sql("select d.* from document d " + which).params(params)
        .query((rs, n) -> Rows.document(rs, problems.getOrDefault(rs.getObject("id", UUID.class), List.of()))).list();
  }

  private Optional<Path> readable(DocumentId id, String column) {
    return text(id, column).map(folder.root()::resolve).filter(Files::isRegularFile);
  }

  private Optional<String> text(DocumentId id, String column) {
    return jdbc.sql("select " + column + " from document where id = ? and " + column + " is not null").param(id.value()).query(String.class).optional();
  }
}
