package jp.fumikura.sealreview.exchange;

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
    seal.ifPresent(m -> cells.put(Column.PURPOSE, words.of(m.purpose())));
    cells.put(Column.SIGNATURE, d.asksFor(RequiredMark.SIGNATURE) ? YES : NO);
    entry.volume().ifPresent(v -> {
      cells.put(Column.VOLUME, String.valueOf(v.sheets()));
      cells.put(Column.VOLUME_YEAR, v.year().inJapanese());
      cells.put(Column.VOLUME_SOURCE, v.measured() ? "実測" : "推計");
    });
    entry.online().ifPresent(o -> cells.put(Column.ONLINE, words.of(o.status())));
    decision(entry.standing(RequiredMark.SEAL), cells);
    return cells;
  }

  private void decision(Standing standing, Map<Column, String> cells) {
    if (standing.decidedOn().isEmpty()) {
      return;
    }
    cells.put(Column.DECISION, words.of(standing.decided()));
    cells.put(Column.DECIDED_ON, standing.decidedOn().map(JapaneseDate::format).orElse(""));
    cells.put(Column.DECISION_NO, standing.decisionNo());
    standing.instrument().ifPresent(i -> cells.put(Column.INSTRUMENT, i));
    standing.since().filter(d -> standing.decided().needsEffect()).ifPresent(d -> cells.put(Column.EFFECTIVE_FROM, JapaneseDate.format(d)));
    cells.put(Column.REASON, String.join("、", standing.reasons().stream().map(words::of).toList()));
    standing.reviewBy().ifPresent(d -> cells.put(Column.REVIEW_BY, JapaneseDate.format(d)));
  }
}
