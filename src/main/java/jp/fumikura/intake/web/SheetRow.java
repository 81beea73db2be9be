package jp.fumikura.intake.web;

import java.util.List;
import jp.fumikura.ledger.Arrival;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.Problem;

/**
 * One file of a batch as the page shows it.
 *
 * @param number of the row, from 1
 * @param state stable name: {@code received}, {@code reading}, {@code filed}, {@code review}, {@code withdrawn}, {@code duplicate}
 * @param look style of the state's badge
 * @param problems codes, each once
 * @param open the person may open the document
 */
public record SheetRow(int number, String document, String name, long bytes, String state, String look, int pages, List<String> problems, boolean open, boolean withdrawable) {
  static SheetRow of(int number, Arrival arrival, Document document, boolean maySee, boolean batchOpen) {
    boolean duplicate = arrival.outcome() == Arrival.Outcome.DUPLICATE;
    String state = duplicate ? "duplicate" : switch (document.state()) {
      case RECEIVED -> "received";
      case READING -> "reading";
      case FILED -> "filed";
      case NEEDS_REVIEW -> "review";
      case WITHDRAWN -> "withdrawn";
    };
    String look = switch (state) {
      case "received" -> "state--waiting";
      case "reading" -> "state--working";
      case "filed" -> "state--done";
      case "review" -> "state--check";
      default -> "state--quiet";
    };
    List<String> problems = maySee ? document.problems().stream().map(Problem::code).distinct().toList() : List.of();
    boolean live = !state.equals("withdrawn");
    return new SheetRow(number, document.id().toString(), arrival.originalName(), arrival.bytes(), state, look, document.pages(), duplicate ? List.of() : problems,
        maySee && live, batchOpen && live && !duplicate);
  }
}
