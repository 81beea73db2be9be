package jp.fumikura.sealreview.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.sealreview.Alternative;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.InstrumentKind;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.LegalEffect;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.OnlineStatus;
import jp.fumikura.sealreview.Purpose;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.RetainReason;
import jp.fumikura.sealreview.ReviewStatus;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.SealKind;
import jp.fumikura.sealreview.Sealer;
import jp.fumikura.sealreview.SubmitterKind;
import jp.fumikura.text.Folding;

/** Lays a file's rows beside the register and plans what to write: a first import, or a survey coming back. Pure. */
public final class RegisterImport {
  private static final RegisterFile FILE = new RegisterFile();
  private final Register register;
  private final LocalDate today;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, FormEntry> byNumber = new HashMap<>();
  private final Map<String, String> sectionsByName = new HashMap<>();
  private final List<ImportPlan.Accepted> accepted = new ArrayList<>();
  private final List<ImportPlan.Refused> refused = new ArrayList<>();
  private int unchanged;

  private RegisterImport(Register register, LocalDate today) {
    this.register = register;
    this.today = today;
    register.entries(today).filter(e -> e.withdrawn().isEmpty()).forEach(e -> byNumber.put(key(e.details().ownerSection(), e.details().formNo(), e.details().title()), e));
    register.organisation().codes().forEach(code -> sectionsByName.put(Folding.searchKey(register.organisation().on(today, code).name()), code));
  }

  public static ImportPlan plan(Register register, List<FileRow> rows, LocalDate today) {
    RegisterImport planning = new RegisterImport(register, today);
    rows.forEach(planning::take);
    return new ImportPlan(List.copyOf(planning.accepted), List.copyOf(planning.refused), planning.unchanged);
  }

  private static String key(String section, String formNo, String title) {
    return section + "|" + Folding.searchKey(formNo) + "|" + Folding.searchKey(title);
  }

  private void take(FileRow row) {
    RowReader reader = new RowReader(row);
    String owner = owner(reader);
    Optional<FormEntry> before = before(row, reader);
    if (reader.text(Column.TITLE).isEmpty()) {
      reader.refuse(Column.TITLE, "file.no-title");
    }
    if (reader.text(Column.FORM_NO).length() > 40) {
      reader.refuse(Column.FORM_NO, "file.number-too-long");
    }
    duplicate(row, reader, owner, before);
    List<Fact.Draft> lines = new ArrayList<>();
    FormId id = before.map(FormEntry::id).orElseGet(() -> newId(row, owner));
    if (reader.problems().isEmpty()) {
      lines.addAll(lines(row, reader, owner, id, before));
    }
    if (!reader.problems().isEmpty()) {
      reader.problems().forEach(p -> refused.add(new ImportPlan.Refused(row.number(), row.cell(Column.TITLE), p.column(), row.cell(p.column()), p.why())));
    } else {
      plan(row, id, before, lines);
    }
  }

  private void plan(FileRow row, FormId id, Optional<FormEntry> before, List<Fact.Draft> lines) {
    Map<Column, ImportPlan.Difference> differences = differences(row, before);
    if (lines.isEmpty() || before.isPresent() && differences.isEmpty()) {
      unchanged++;
    } else {
      accepted.add(new ImportPlan.Accepted(row.number(), id, row.cell(Column.TITLE), before.isEmpty(), differences, lines));
    }
  }

  /** Code or name of a section the organisation knows. */
  private String owner(RowReader reader) {
    String text = reader.text(Column.OWNER);
    if (text.isEmpty()) {
      reader.refuse(Column.OWNER, "file.no-owner");
      return "";
    }
    String code = register.organisation().knows(text) ? text : sectionsByName.getOrDefault(Folding.searchKey(text), "");
    if (code.isEmpty()) {
      reader.refuse(Column.OWNER, "file.unknown-owner", text);
    }
    return code;
  }

  private Optional<FormEntry> before(FileRow row, RowReader reader) {
    if (!row.has(Column.ID)) {
      return Optional.empty();
    }
    Optional<FormEntry> entry = row.cell(Column.ID).matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}") ? register.entry(new FormId(row.cell(Column.ID)), today) : Optional.empty();
    if (!row.cell(Column.ID).matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")) {
      reader.refuse(Column.ID, "file.no-id", row.cell(Column.ID));
    }
    entry.filter(e -> e.withdrawn().isPresent()).ifPresent(e -> reader.refuse(Column.ID, "withdrawn"));
    return entry;
  }

  private void duplicate(FileRow row, RowReader reader, String owner, Optional<FormEntry> before) {
    if (owner.isEmpty()) {
      return;
    }
    String key = key(owner, row.cell(Column.FORM_NO), row.cell(Column.TITLE));
    Integer earlier = seen.putIfAbsent(key, row.number());
    if (earlier != null) {
      reader.refuse(Column.FORM_NO, "file.twice-in-file", earlier);
    }
    FormEntry other = byNumber.get(key);
    if (other != null && before.filter(b -> b.id().equals(other.id())).isEmpty()) {
      reader.refuse(Column.FORM_NO, "file.already-registered", other.id());
    }
  }

  /** Stable for the same row of the same section, so that a file taken twice registers nothing twice. */
  private static FormId newId(FileRow row, String owner) {
    if (row.has(Column.ID) && row.cell(Column.ID).matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")) {
      return new FormId(row.cell(Column.ID));
    }
    String seed = key(owner, row.cell(Column.FORM_NO), row.cell(Column.TITLE));
    return new FormId("r" + java.util.UUID.nameUUIDFromBytes(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString().replace("-", ""));
  }

  private Map<Column, ImportPlan.Difference> differences(FileRow row, Optional<FormEntry> before) {
    Map<Column, String> old = before.map(FILE::cells).orElse(Map.of());
    Map<Column, ImportPlan.Difference> differences = new TreeMap<>();
    row.cells().forEach((column, cell) -> {
      String was = old.getOrDefault(column, "");
      String said = column == Column.OWNER ? sectionsByName.getOrDefault(Folding.searchKey(cell), cell) : cell;
      if (column != Column.ID && !Folding.searchKey(said.strip()).equals(Folding.searchKey(was))) {
        differences.put(column, new ImportPlan.Difference(was, cell.strip()));
      }
    });
    return differences;
  }

  private List<Fact.Draft> lines(FileRow row, RowReader reader, String owner, FormId id, Optional<FormEntry> before) {
    List<Fact.Draft> lines = new ArrayList<>();
    FormDetails details = details(row, reader, owner, before);
    if (before.filter(b -> b.details().equals(details)).isEmpty()) {
      lines.add(new Fact.Draft(id.value(), today, new FactBody.Described(details)));
    }
    volume(reader).filter(v -> before.flatMap(FormEntry::volume).filter(v::equals).isEmpty()).ifPresent(v -> lines.add(new Fact.Draft(id.value(), v.year().firstDay(), v)));
    if (row.has(Column.ONLINE)) {
      FactBody.OnlineStated online = new FactBody.OnlineStated(reader.one(OnlineStatus.class, Column.ONLINE, OnlineStatus.PAPER_ONLY), "");
      if (before.flatMap(FormEntry::online).filter(online::equals).isEmpty()) {
        lines.add(new Fact.Draft(id.value(), today, online));
      }
    }
    if (before.map(FormEntry::status).orElse(ReviewStatus.REGISTERED) == ReviewStatus.REGISTERED && !details.marks().isEmpty()) {
      lines.add(new Fact.Draft(id.value(), today, new FactBody.Moved(ReviewStatus.SURVEYED, "")));
    }
    if (row.has(Column.DECISION) && decisionDiffers(row, before)) {
      lines.addAll(decision(row, reader, id, details));
    }
    return lines;
  }

  private boolean decisionDiffers(FileRow row, Optional<FormEntry> before) {
    Map<Column, ImportPlan.Difference> d = differences(row, before);
    return before.isEmpty() || List.of(Column.DECISION, Column.DECIDED_ON, Column.DECISION_NO, Column.INSTRUMENT, Column.EFFECTIVE_FROM, Column.REASON, Column.REVIEW_BY).stream().anyMatch(d::containsKey);
  }

  /** Cells the file does not have keep what the register says. */
  private FormDetails details(FileRow row, RowReader reader, String owner, Optional<FormEntry> before) {
    Optional<FormDetails> old = before.map(FormEntry::details);
    return new FormDetails(row.cells().containsKey(Column.FORM_NO) ? reader.text(Column.FORM_NO) : old.map(FormDetails::formNo).orElse(""), reader.text(Column.TITLE),
        old.map(FormDetails::titleKana).orElse(""), owner,
        reader.one(IssuingAuthority.class, Column.AUTHORITY, old.map(FormDetails::authority).orElse(IssuingAuthority.MAYOR)),
        reader.one(LegalBasis.class, Column.BASIS, old.map(FormDetails::basis).orElse(LegalBasis.NONE)),
        row.cells().containsKey(Column.CITATION) ? reader.text(Column.CITATION) : old.map(FormDetails::citation).orElse(""), old.map(FormDetails::lawTextDemandsSeal).orElse(false),
        reader.one(Direction.class, Column.DIRECTION, old.map(FormDetails::direction).orElse(Direction.INCOMING)),
        reader.one(SubmitterKind.class, Column.SUBMITTER, old.map(FormDetails::submitter).orElse(SubmitterKind.MIXED)), old.map(FormDetails::demandedByThirdParty).orElse(false),
        old.map(FormDetails::containsMyNumber).orElse(false), old.map(FormDetails::closedClass).orElse(""), marks(row, reader, old));
  }

  private static List<MarkRequirement> marks(FileRow row, RowReader reader, Optional<FormDetails> old) {
    Map<RequiredMark, List<MarkRequirement>> marks = new EnumMap<>(RequiredMark.class);
    for (RequiredMark kind : RequiredMark.values()) {
      marks.put(kind, old.map(d -> d.marks().stream().filter(m -> m.kind() == kind).toList()).orElse(List.of()));
    }
    if (row.has(Column.SEAL)) {
      marks.put(RequiredMark.SEAL, seal(row, reader, marks.getOrDefault(RequiredMark.SEAL, List.of())));
    }
    if (row.has(Column.SIGNATURE)) {
      List<MarkRequirement> signatures = marks.getOrDefault(RequiredMark.SIGNATURE, List.of());
      marks.put(RequiredMark.SIGNATURE, !yes(row.cell(Column.SIGNATURE)) ? List.of() : signatures.isEmpty() ? List.of(MarkRequirement.plainSignature()) : signatures);
    }
    return marks.values().stream().flatMap(List::stream).toList();
  }

  private static List<MarkRequirement> seal(FileRow row, RowReader reader, List<MarkRequirement> old) {
    String text = row.cell(Column.SEAL);
    if (List.of("無", "なし", "-", "×").contains(text)) {
      return List.of();
    }
    SealKind kind = yes(text) ? SealKind.MITOMEIN : reader.one(SealKind.class, Column.SEAL, text).orElse(SealKind.UNSPECIFIED);
    Purpose purpose = reader.one(Purpose.class, Column.PURPOSE, old.isEmpty() ? Purpose.HABIT : old.getFirst().purpose());
    MarkRequirement first = new MarkRequirement(old.isEmpty() ? "applicant.seal" : old.getFirst().id(), RequiredMark.SEAL, kind, old.isEmpty() ? Sealer.APPLICANT : old.getFirst().sealer(),
        old.isEmpty() ? 1 : old.getFirst().count(), purpose, old.isEmpty() ? Alternative.NONE : old.getFirst().alternative(), old.isEmpty() ? purpose == Purpose.HABIT : old.getFirst().signatureCanReplace());
    List<MarkRequirement> marks = new ArrayList<>(List.of(first));
    old.stream().skip(1).forEach(marks::add);
    return marks;
  }

  private static boolean yes(String cell) {
    return List.of("有", "あり", "○", "〇", "yes").contains(cell.toLowerCase(java.util.Locale.ROOT));
  }

  private Optional<FactBody.VolumeReported> volume(RowReader reader) {
    FiscalYear year = reader.year(Column.VOLUME_YEAR).orElse(new FiscalYear(FiscalYear.of(today).year() - 1));
    return reader.number(Column.VOLUME).map(n -> new FactBody.VolumeReported(year, n, reader.text(Column.VOLUME_SOURCE).startsWith("実測")));
  }

  private List<Fact.Draft> decision(FileRow row, RowReader reader, FormId id, FormDetails details) {
    Decision decision = reader.one(Decision.class, Column.DECISION, Decision.UNDECIDED);
    if (decision == Decision.UNDECIDED) {
      return List.of();
    }
    Optional<LocalDate> on = reader.day(Column.DECIDED_ON);
    if (on.isEmpty() && !row.has(Column.DECIDED_ON)) {
      reader.refuse(Column.DECIDED_ON, "file.no-decision-day");
    }
    on.filter(d -> d.isAfter(today)).ifPresent(d -> reader.refuse(Column.DECIDED_ON, "decision-in-the-future"));
    List<RetainReason> reasons = reader.several(RetainReason.class, Column.REASON);
    if (decision == Decision.RETAIN && reasons.isEmpty()) {
      reader.refuse(Column.REASON, "retain-without-reason");
    }
    Optional<LocalDate> reviewBy = reader.day(Column.REVIEW_BY);
    if (decision == Decision.RETAIN && reviewBy.isEmpty() && !row.has(Column.REVIEW_BY)) {
      reader.refuse(Column.REVIEW_BY, "retain-without-review-day");
    }
    LegalEffect effect = decision.needsEffect() ? effect(row, reader, id, details) : LegalEffect.none();
    Ruling ruling = new Ruling(decision, effect, reader.text(Column.DECISION_NO), reasons, "", "", reviewBy);
    List<Fact.Draft> lines = new ArrayList<>();
    LocalDate day = on.orElse(today);
    details.marks().stream().filter(m -> m.kind() == RequiredMark.SEAL).forEach(m -> lines.add(new Fact.Draft(id.value(), day, new FactBody.Decided(m.id(), m.kind(), ruling))));
    lines.add(new Fact.Draft(id.value(), today, new FactBody.Moved(ReviewStatus.DECIDED, "")));
    return lines;
  }

  private LegalEffect effect(FileRow row, RowReader reader, FormId id, FormDetails details) {
    Optional<LocalDate> from = reader.day(Column.EFFECTIVE_FROM);
    if (!row.has(Column.INSTRUMENT)) {
      if (details.basis() == LegalBasis.NATIONAL_LAW) {
        reader.refuse(Column.DECISION, "national-law-not-ours");
      }
      boolean ownRule = details.basis() == LegalBasis.NONE || details.basis() == LegalBasis.PROCEDURE;
      if (from.isPresent() && !ownRule) {
        reader.refuse(Column.INSTRUMENT, "instrument-needed", row.cell(Column.SEAL));
      }
      return from.isPresent() ? LegalEffect.ownRuleFrom(from.get()) : LegalEffect.toCome();
    }
    Optional<LegalInstrument> instrument = register.instruments().stream().filter(i -> i.id().equals(row.cell(Column.INSTRUMENT)) || i.number().equals(row.cell(Column.INSTRUMENT))).findFirst();
    if (instrument.isEmpty()) {
      reader.refuse(Column.INSTRUMENT, "instrument-unknown", row.cell(Column.INSTRUMENT));
      return LegalEffect.toCome();
    }
    if (!instrument.get().covers(id, details)) {
      reader.refuse(Column.INSTRUMENT, "instrument-does-not-reach", instrument.get().number(), row.cell(Column.TITLE));
    }
    if (details.basis() == LegalBasis.NATIONAL_LAW && instrument.get().kind() != InstrumentKind.NATIONAL_AMENDMENT) {
      reader.refuse(Column.DECISION, "national-law-not-ours");
    }
    from.filter(d -> d.isBefore(instrument.get().effectiveFrom())).ifPresent(d -> reader.refuse(Column.EFFECTIVE_FROM, "effect-before-instrument", d, instrument.get().effectiveFrom()));
    return new LegalEffect(Optional.of(instrument.get().id()), false, from, Optional.empty());
  }
}
