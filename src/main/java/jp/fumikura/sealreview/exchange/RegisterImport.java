package jp.fumikura.sealreview.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.Register;
import jp.fumikura.text.Folding;

/** Lays a file's rows beside the register and plans what to write: a first import, or a survey coming back. Pure. */
public final class RegisterImport {
  private static final RegisterFile FILE = new RegisterFile();
  private final Register register;
  private final LocalDate today;
  private final KnownForms known;
  private final Twins twins = new Twins();
  private final List<ImportPlan.Accepted> accepted = new ArrayList<>();
  private final List<ImportPlan.Refused> refused = new ArrayList<>();
  private int unchanged;

  private RegisterImport(Register register, LocalDate today) {
    this.register = register;
    this.today = today;
    this.known = new KnownForms(register, today);
  }

  public static ImportPlan plan(Register register, List<FileRow> rows, LocalDate today) {
    RegisterImport planning = new RegisterImport(register, today);
    rows.forEach(planning::take);
    return new ImportPlan(planning.accepted, planning.refused, planning.unchanged);
  }

  private void take(FileRow row) {
    RowReader reader = new RowReader(row);
    String owner = owner(reader);
    Optional<FormEntry> before = before(reader);
    named(reader);
    String name = KnownForms.name(owner, row.cell(Column.FORM_NO), row.cell(Column.TITLE));
    twins.meet(row, name, reader);
    known.named(name).filter(other -> before.filter(b -> b.id().equals(other.id())).isEmpty()).ifPresent(other -> reader.refuse(Column.FORM_NO, "file.already-registered", other.id()));
    plan(row, reader, owner, before, name);
  }

  private void plan(FileRow row, RowReader reader, String owner, Optional<FormEntry> before, String name) {
    FormId id = before.map(FormEntry::id).or(() -> FormId.of(row.cell(Column.ID))).orElseGet(() -> KnownForms.newId(name));
    Map<Column, ImportPlan.Difference> differences = differences(row, before);
    List<Fact.Draft> lines = new RowLines(register, today, reader, id, before).of(owner, differences.keySet());
    if (!reader.problems().isEmpty()) {
      reader.problems().forEach(p -> refused.add(new ImportPlan.Refused(row.number(), row.cell(Column.TITLE), p.column(), row.cell(p.column()), p.why())));
    } else if (lines.isEmpty() || before.isPresent() && differences.isEmpty()) {
      unchanged++;
    } else {
      accepted.add(new ImportPlan.Accepted(row.number(), id, row.cell(Column.TITLE), before.isEmpty(), differences, lines));
    }
  }

  private static void named(RowReader reader) {
    if (reader.text(Column.TITLE).isEmpty()) {
      reader.refuse(Column.TITLE, "file.no-title");
    }
    if (reader.text(Column.FORM_NO).length() > FormDetails.LONGEST_NUMBER) {
      reader.refuse(Column.FORM_NO, "file.number-too-long");
    }
  }

  /** Code of the owning section; empty where the row is refused for it. */
  private String owner(RowReader reader) {
    String text = reader.text(Column.OWNER);
    if (text.isEmpty()) {
      reader.refuse(Column.OWNER, "file.no-owner");
      return "";
    }
    Optional<String> code = known.section(text);
    if (code.isEmpty()) {
      reader.refuse(Column.OWNER, "file.unknown-owner", text);
    }
    return code.orElse("");
  }

  private Optional<FormEntry> before(RowReader reader) {
    if (!reader.has(Column.ID)) {
      return Optional.empty();
    }
    Optional<FormId> id = FormId.of(reader.text(Column.ID));
    if (id.isEmpty()) {
      reader.refuse(Column.ID, "file.no-id", reader.text(Column.ID));
    }
    Optional<FormEntry> entry = id.flatMap(known::form);
    entry.filter(e -> e.withdrawn().isPresent()).ifPresent(e -> reader.refuse(Column.ID, "withdrawn"));
    return entry;
  }

  private Map<Column, ImportPlan.Difference> differences(FileRow row, Optional<FormEntry> before) {
    Map<Column, String> old = before.map(FILE::cells).orElse(Map.of());
    Map<Column, ImportPlan.Difference> differences = new TreeMap<>();
    row.cells().forEach((column, cell) -> {
      String was = old.getOrDefault(column, "");
      String said = column == Column.OWNER ? known.section(cell.strip()).orElse(cell) : cell;
      if (column != Column.ID && !Folding.searchKey(said.strip()).equals(Folding.searchKey(was))) {
        differences.put(column, new ImportPlan.Difference(was, cell.strip()));
      }
    });
    return differences;
  }
}
