package jp.fumikura.verification.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.verification.Answer;
import jp.fumikura.verification.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The answers of people, each saved at once; rows are only added. */
@Repository
@Transactional
public class Answers {
  private final JdbcClient db;

  public Answers(JdbcClient db) {
    this.db = db;
  }

  public void add(Answer answer) {
    db.sql("insert into verification_answer (document_id, kind, page, subject, outcome, value_before, answered, account, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(answer.document().value(), answer.place().kind().name(), answer.place().page(), answer.place().subject(), answer.outcome().name(), answer.before(), answer.value(),
            answer.account(), answer.at().atOffset(ZoneOffset.UTC)).update();
  }

  /** About one document, oldest first. */
  public List<Answer> of(DocumentId document) {
    return db.sql("select * from verification_answer where document_id = ? order by answer_no").param(document.value()).query((row, n) -> answer(row)).list();
  }

  private static Answer answer(ResultSet row) throws SQLException {
    Question.Place place = new Question.Place(Question.Kind.valueOf(row.getString("kind")), row.getInt("page"), row.getString("subject"));
    return new Answer(new DocumentId(row.getObject("document_id", UUID.class)), place, Answer.Outcome.valueOf(row.getString("outcome")), row.getString("value_before"),
        row.getString("answered"), row.getString("account"), row.getObject("answered_at", OffsetDateTime.class).toInstant());
  }
}
