package jp.fumikura.sealreview.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.calendar.JapaneseDate;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.Standing;
import jp.fumikura.sealreview.Words;

/** The register's rows as the survey sheet (押印実態調査) a section fills in and sends back. */
public final class RegisterFile {
  private static final String YES = "有";
  private static final String NO = "無";
  private final Words words = Words.japanese();

  /** The sheet of some rows; its columns may be moved but keep their headings. */
  public Sheet sheet(String title, List<FormEntry> entries) {
    List<Sheet.Row> rows = new ArrayList<>();
    for (FormEntry entry : entries) {
      Map<Column, String> cells = cells(entry);
      rows.add(new Sheet.Row(List.of(Column.values()).stream().map(c -> cells.getOrDefault(c, "")).toList(), Optional.empty()));
    }
    return new Sheet(title, List.of(), List.of(Column.values()).stream().map(Column::heading).toList(), rows);
  }

  /** The rows a file was refused for, as they came, with the reasons: to be corrected and handed in again. */
  public Sheet refused(List<FileRow> rows, ImportPlan plan) {
    List<String> header = new ArrayList<>(List.of("行", "受け取れない理由"));
    header.addAll(List.of(Column.values()).stream().map(Column::heading).toList());
    List<Sheet.Row> lines = new ArrayList<>();
    for (FileRow row : rows) {
      List<ImportPlan.Refused> why = plan.refused().stream().filter(r -> r.row() == row.number()).toList();
      if (!why.isEmpty()) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(row.number()), String.join(" ", why.stream().map(r -> r.column().heading() + ": " + words.say(r.why())).toList())));
        List.of(Column.values()).forEach(c -> cells.add(row.cells().getOrDefault(c, "")));
        lines.add(new Sheet.Row(cells, Optional.empty()));
      }
    }
    return new Sheet("受け取れない行", List.of(), header, lines);
  }

  /** What the register says, cell by cell. */
  public Map<Column, String> cells(FormEntry entry) {
    FormDetails d = entry.details();
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.ID, entry.id().value());
    cells.put(Column.FORM_NO, d.formNo());
    cells.put(Column.TITLE, d.title());
    cells.put(Column.OWNER, d.ownerSection());
    cells.put(Column.AUTHORITY, words.of(d.authority()));
    cells.put(Column.BASIS, words.of(d.basis()));
    cells.put(Column.CITATION, d.citation());
    cells.put(Column.DIRECTION, words.of(d.direction()));
    cells.put(Column.SUBMITTER, words.of(d.submitter()));
    Optional<MarkRequirement> seal = d.marks().stream().filter(m -> m.kind() == RequiredMark.SEAL).findFirst();
    cells.put(Column.SEAL, seal.map(m -> words.of(m.sealKind())).orElse(NO));
    seal.ifPresent(m -> {
      cells.put(Column.PURPOSE, words.of(m.purpose()));
      cells.put(Column.ALTERNATIVE, words.of(m.alternative()));
    });
    d.marks().stream().findFirst().ifPresent(m -> cells.put(Column.SEALER, words.of(m.sealer())));
    cells.put(Column.SIGNATURE, d.asksFor(RequiredMark.SIGNATURE) ? YES : NO);
    entry.volume().ifPresent(v -> {
      cells.put(Column.VOLUME, String.valueOf(v.sheets()));
      cells.put(Column.VOLUME_YEAR, v.year().inJapanese());
      cells.put(Column.VOLUME_SOURCE, v.measured() ? "実測" : "推計");
    });
    entry.online().ifPresent(o -> cells.put(Column.ONLINE, words.of(o.status())));
    entry.baseline().values().stream().min(LocalDate::compareTo).ifPresent(b -> cells.put(Column.BASELINE, JapaneseDate.format(b)));
    Standing sealed = entry.standing(RequiredMark.SEAL);
    Standing signed = entry.standing(RequiredMark.SIGNATURE);
    decision(Column.SIGNATURE_DECISION, signed, cells);
    decision(Column.DECISION, sealed, cells);
    return cells;
  }

  /** Day, number, instrument and reasons are those of the seal where both are decided. */
  private void decision(Column cell, Standing standing, Map<Column, String> cells) {
    if (standing.decidedOn().isEmpty()) {
      return;
    }
    Column.RULING.forEach(cells::remove);
    cells.put(cell, words.of(standing.decided()));
    cells.put(Column.DECIDED_ON, standing.decidedOn().map(JapaneseDate::format).orElse(""));
    cells.put(Column.DECISION_NO, standing.decisionNo());
    boolean coming = standing.decidedNotInForce();
    (coming ? standing.comesBy() : standing.instrument()).ifPresent(i -> cells.put(Column.INSTRUMENT, i));
    (coming ? standing.comesOn() : standing.since()).filter(d -> standing.decided().needsEffect()).ifPresent(d -> cells.put(Column.EFFECTIVE_FROM, JapaneseDate.format(d)));
    cells.put(Column.REASON, String.join("、", standing.reasons().stream().map(words::of).toList()));
    standing.reviewBy().ifPresent(d -> cells.put(Column.REVIEW_BY, JapaneseDate.format(d)));
  }
}
