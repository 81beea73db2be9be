package jp.fumikura.sealreview.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.Objection;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.WithdrawReason;
import jp.fumikura.sealreview.Words;
import jp.fumikura.sealreview.count.PublishedReport;
import jp.fumikura.sealreview.count.PublishedReports;
import jp.fumikura.sealreview.exchange.FileTable;
import jp.fumikura.sealreview.exchange.ImportPlan;
import jp.fumikura.sealreview.json.FactJson;
import jp.fumikura.sealreview.review.Move;
import jp.fumikura.sealreview.review.RegisterDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Writing into the register for other programs, by the same desk, guards and roles as the pages. What is refused is
 * answered with 422 and the reasons; then nothing is written.
 */
@RestController
@RequestMapping("/api/seal-review")
@OpenTo({Role.REFORM_OFFICE, Role.SECTION_CLERK, Role.SECTION_HEAD})
class RegisterWriteApi {
  private final ReviewRoom room;
  private final RegisterDesk desk;
  private final SurveyFiles files;
  private final PublishedReports reports;

  RegisterWriteApi(ReviewRoom room, RegisterDesk desk, SurveyFiles files, PublishedReports reports) {
    this.room = room;
    this.desk = desk;
    this.files = files;
    this.reports = reports;
  }

  /** A line of the book as it goes over the wire; {@code kind} is the name of its body's record. */
  record Line(String subject, LocalDate validFrom, String kind, JsonNode body) {}

  /** A line as it stands in the book. */
  record WrittenLine(long seq, String subject, LocalDate validFrom, Instant recordedAt, String recordedBy, String kind, FactBody body) {
    static WrittenLine of(Fact f) {
      return new WrittenLine(f.seq(), f.subject(), f.validFrom(), f.recordedAt(), f.recordedBy(), FactJson.kind(f.body()), f.body());
    }
  }

  record Refusal(String code, String message) {}

  record Answer(boolean written, List<Refusal> refused) {}

  record Survey(FormDetails details, Optional<FactBody.VolumeReported> volume) {}

  record Decide(String number, LocalDate on) {}

  record Said(String text) {}

  record Withdraw(WithdrawReason reason, Optional<String> duplicateOf) {}

  /** The whole book, oldest line first: the register's complete export, from which it can be folded again. */
  @GetMapping("/facts")
  @OpenTo(Role.REFORM_OFFICE)
  List<WrittenLine> book(@RequestParam(defaultValue = "0") long after) {
    return room.register().after(after).stream().map(WrittenLine::of).toList();
  }

  /** Lines that are no step of a review: descriptions, instruments, sections, volumes, baseline, evidence, retractions. All or none. */
  @PostMapping("/facts")
  ResponseEntity<Answer> write(Viewer viewer, @RequestBody List<Line> lines, Locale locale) {
    List<Fact.Draft> drafts = new ArrayList<>();
    for (Line line : lines) {
      drafts.add(new Fact.Draft(line.subject(), line.validFrom(), body(line)));
    }
    return answer(desk.write(viewer, drafts), locale);
  }

  private static FactBody body(Line line) {
    try {
      return FactJson.read(line.kind(), line.body().toString());
    } catch (JacksonException | IllegalArgumentException | IllegalStateException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a line of kind " + line.kind(), e);
    }
  }

  @PostMapping("/forms/{form}/survey")
  ResponseEntity<Answer> survey(Viewer viewer, @PathVariable String form, @RequestBody Survey said, Locale locale) {
    return move(viewer, form, e -> new Move.Survey(said.details(), said.volume()), locale);
  }

  @PostMapping("/forms/{form}/start-review")
  ResponseEntity<Answer> start(Viewer viewer, @PathVariable String form, Locale locale) {
    return move(viewer, form, e -> new Move.StartReview(), locale);
  }

  /** A ruling for every mark, by its id. */
  @PostMapping("/forms/{form}/propose")
  ResponseEntity<Answer> propose(Viewer viewer, @PathVariable String form, @RequestBody Map<String, Ruling> rulings, Locale locale) {
    return move(viewer, form, e -> new Move.Propose(rulings), locale);
  }

  @PostMapping("/forms/{form}/send-back")
  ResponseEntity<Answer> sendBack(Viewer viewer, @PathVariable String form, @RequestBody Said comment, Locale locale) {
    return move(viewer, form, e -> new Move.SendBack(comment.text()), locale);
  }

  @PostMapping("/forms/{form}/decide")
  ResponseEntity<Answer> decide(Viewer viewer, @PathVariable String form, @RequestBody Decide said, Locale locale) {
    return move(viewer, form, e -> new Move.Decide(said.number(), said.on()), locale);
  }

  @PostMapping("/forms/{form}/reopen")
  ResponseEntity<Answer> reopen(Viewer viewer, @PathVariable String form, @RequestBody Said reason, Locale locale) {
    return move(viewer, form, e -> new Move.Reopen(reason.text()), locale);
  }

  @PostMapping("/forms/{form}/withdraw")
  ResponseEntity<Answer> withdraw(Viewer viewer, @PathVariable String form, @RequestBody Withdraw said, Locale locale) {
    return move(viewer, form, e -> new Move.Withdraw(said.reason(), said.duplicateOf().flatMap(FormId::of)), locale);
  }

  /** A form the viewer may not see answers as one that does not exist. */
  private ResponseEntity<Answer> move(Viewer viewer, String form, Function<FormEntry, Move> move, Locale locale) {
    FormEntry entry = room.entry(room.ask(viewer, "", "", locale), form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return answer(desk.move(viewer, entry.id(), move), locale);
  }

  private static ResponseEntity<Answer> answer(List<Objection> why, Locale locale) {
    Words words = Words.in(locale);
    return ResponseEntity.status(why.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .body(new Answer(why.isEmpty(), why.stream().map(w -> new Refusal(w.code(), words.say(w))).toList()));
  }

  /**
   * A table of rows as the survey's sheet has them.
   *
   * @param goodRowsOnly writes the good rows although others are refused
   */
  @PostMapping("/import")
  @OpenTo(Role.REFORM_OFFICE)
  ResponseEntity<ImportPlan> importFile(Viewer viewer, @RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean goodRowsOnly) throws IOException {
    FileTable table = files.table(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    ImportPlan plan = files.take(viewer, table, goodRowsOnly);
    return ResponseEntity.status(plan.clean() || goodRowsOnly ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).body(plan);
  }

  /** Freezes a figure as published. */
  @PostMapping("/reports")
  @OpenTo(Role.REFORM_OFFICE)
  PublishedReport publish(Viewer viewer, @RequestParam(defaultValue = "") String asOf, @RequestParam(defaultValue = "") String definition, Locale locale) {
    Instant now = room.now();
    return reports.publish(PublishedReport.of(room.ask(viewer, asOf, definition, locale).count(), now, now, viewer.account()));
  }
}
