package jp.fumikura.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.fumikura.ledger.Arrival;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.BatchId;
import jp.fumikura.ledger.Correction;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Problem;
import org.jspecify.annotations.Nullable;

/** From rows to records. */
final class Rows {
  private Rows() {}

  /** Both databases keep microseconds. */
  static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> perhapsInstant(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }

  static DocumentId document(ResultSet rs, String column) throws SQLException {
    return new DocumentId(rs.getObject(column, UUID.class));
  }

  static BatchId batch(ResultSet rs, String column) throws SQLException {
    return new BatchId(rs.getObject(column, UUID.class));
  }

  static Optional<String> perhaps(@Nullable String text) {
    return Optional.ofNullable(text);
  }

  static Batch batch(ResultSet rs) throws SQLException {
    return new Batch(batch(rs, "id"), rs.getString("name"), rs.getString("section"), rs.getString("account"), Batch.Source.valueOf(rs.getString("source")),
        instant(rs, "opened_at"), perhapsInstant(rs, "closed_at"));
  }

  static Arrival arrival(ResultSet rs) throws SQLException {
    return new Arrival(batch(rs, "batch_id"), rs.getString("original_name"), Arrival.Outcome.valueOf(rs.getString("outcome")), document(rs, "document_id"),
        rs.getLong("bytes"), instant(rs, "arrived_at"));
  }

  static Document document(ResultSet rs, List<Problem> problems) throws SQLException {
    return new Document(document(rs, "id"), batch(rs, "batch_id"), rs.getString("original_name"), rs.getString("sha256"), rs.getLong("bytes"),
        rs.getString("section"), rs.getString("closed_class"), DocumentState.valueOf(rs.getString("state")), rs.getInt("pages"), rs.getString("class_code"),
        rs.getString("title"), perhaps(rs.getString("filed_as")), instant(rs, "received_at"), perhapsInstant(rs, "filed_at"), problems);
  }

  static Problem problem(ResultSet rs) throws SQLException {
    return new Problem(rs.getString("code"), rs.getInt("page"), rs.getString("subject"));
  }

  static Correction correction(ResultSet rs) throws SQLException {
    return new Correction(document(rs, "document_id"), Correction.Kind.valueOf(rs.getString("kind")), rs.getInt("page"), rs.getString("subject"),
        rs.getString("corrected"), rs.getString("account"), instant(rs, "at"));
  }
}
