package jp.fumikura.sealreview.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.OnlineStatus;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.ReviewStatus;

/** What one row writes into the book: only what the register does not say already. */
final class RowLines {
  private final Register register;
  private final LocalDate today;
  private final RowReader row;
  private final FormId form;
  private final Optional<FormEntry> before;
  private final List<Fact.Draft> lines = new ArrayList<>();

  RowLines(Register register, LocalDate today, RowReader row, FormId form, Optional<FormEntry> before) {
    this.register = register;
    this.today = today;
    this.row = row;
    this.form = form;
    this.before = before;
  }

  /** @param changed cells that say something else than the register */
  List<Fact.Draft> of(String owner, Set<Column> changed) {
    FormDetails details = new RowDetails(row, before.map(FormEntry::details)).of(owner);
    if (before.filter(b -> b.details().equals(details)).isEmpty()) {
      add(today, new FactBody.Described(details));
    }
    volume();
    online();
    if (before.map(FormEntry::status).orElse(ReviewStatus.REGISTERED) == ReviewStatus.REGISTERED && !details.marks().isEmpty()) {
      add(today, new FactBody.Moved(ReviewStatus.SURVEYED, ""));
    }
    baseline(details);
    decisions(details, changed);
    return lines;
  }

  private void add(LocalDate from, FactBody body) {
    lines.add(new Fact.Draft(form.value(), from, body));
  }

  private void volume() {
    FiscalYear year = row.year(Column.VOLUME_YEAR).orElse(new FiscalYear(FiscalYear.of(today).year() - 1));
    row.number(Column.VOLUME).map(n -> new FactBody.VolumeReported(year, n, row.text(Column.VOLUME_SOURCE).startsWith("実測")))
        .filter(v -> before.flatMap(FormEntry::volume).filter(v::equals).isEmpty()).ifPresent(v -> add(year.firstDay(), v));
  }

  private void online() {
    if (row.has(Column.ONLINE)) {
      OnlineStatus status = row.one(OnlineStatus.class, Column.ONLINE, OnlineStatus.PAPER_ONLY);
      if (before.flatMap(FormEntry::online).filter(o -> o.status() == status).isEmpty()) {
        add(today, new FactBody.OnlineStated(status, ""));
      }
    }
  }

  /** Membership is fixed once; without evidence somebody will say the form never asked for a seal. */
  private void baseline(FormDetails details) {
    if (!row.has(Column.BASELINE)) {
      return;
    }
    Optional<LocalDate> day = row.day(Column.BASELINE);
    day.filter(d -> d.isAfter(today)).ifPresent(d -> row.refuse(Column.BASELINE, "baseline-in-the-future"));
    List<RequiredMark> joining = details.marks().stream().map(MarkRequirement::kind).distinct().filter(k -> before.filter(b -> b.baseline().containsKey(k)).isEmpty()).toList();
    if (!joining.isEmpty() && !row.has(Column.EVIDENCE)) {
      row.refuse(Column.EVIDENCE, "baseline-needs-evidence");
    }
    if (details.marks().isEmpty()) {
      row.refuse(Column.BASELINE, "baseline-without-mark");
    }
    day.ifPresent(d -> joining.forEach(k -> add(d, new FactBody.BaselineJoined(k, d, row.text(Column.EVIDENCE)))));
  }

  private void decisions(FormDetails details, Set<Column> changed) {
    RowRuling ruling = new RowRuling(row, register, today, form, details);
    boolean shared = Column.RULING.stream().anyMatch(changed::contains);
    int earlier = lines.size();
    if (row.has(Column.DECISION) && (changed.contains(Column.DECISION) || shared || before.isEmpty())) {
      decide(details, ruling, Column.DECISION, RequiredMark.SEAL);
    }
    if (row.has(Column.SIGNATURE_DECISION) && (changed.contains(Column.SIGNATURE_DECISION) || shared && !row.has(Column.DECISION) || before.isEmpty())) {
      decide(details, ruling, Column.SIGNATURE_DECISION, RequiredMark.SIGNATURE);
    }
    if (lines.size() > earlier) {
      add(today, new FactBody.Moved(ReviewStatus.DECIDED, ""));
    }
  }

  private void decide(FormDetails details, RowRuling ruling, Column cell, RequiredMark kind) {
    List<MarkRequirement> marks = details.marks().stream().filter(m -> m.kind() == kind).toList();
    if (marks.isEmpty()) {
      row.refuse(cell, "file.decision-without-mark");
    }
    for (MarkRequirement mark : marks) {
      ruling.of(cell, mark).ifPresent(r -> add(ruling.day(), new FactBody.Decided(mark.id(), kind, r)));
    }
  }
}
