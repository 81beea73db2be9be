package jp.fumikura.sealreview.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.Objection;
import jp.fumikura.sealreview.Register;

/** Whether a line may be written into the book as it is. What is a step of the review must be asked of the {@link ReviewDesk}. Pure. */
public final class Admission {
  private final Register register;
  private final LocalDate today;

  public Admission(Register register, LocalDate today) {
    this.register = register;
    this.today = today;
  }

  /** Everything that speaks against the line; empty where nothing does. */
  public List<Objection> against(Viewer viewer, Fact.Draft line) {
    if (!mayWrite(viewer, line)) {
      return List.of(Objection.of("no-right"));
    }
    return switch (line.body()) {
      case FactBody.Described d -> described(line, d.details());
      case FactBody.BaselineJoined b -> baseline(line, b);
      case FactBody.VolumeReported v -> known(line);
      case FactBody.TemplateStated t -> known(line);
      case FactBody.OnlineStated o -> known(line);
      case FactBody.EvidenceAdded e -> e.reference().isBlank() ? List.of(Objection.of("evidence-needed")) : known(line);
      case FactBody.InstrumentIssued i -> instrument(line, i.instrument());
      case FactBody.SectionNamed n -> n.name().isBlank() || line.subject().isBlank() ? List.of(Objection.of("section-without-name")) : List.of();
      case FactBody.SectionSucceeded s -> succession(line, s.successor());
      case FactBody.FileMetres f -> metres(line, f);
      case FactBody.DefinitionNamed d -> definition(line, d);
      case FactBody.Retracted r -> retraction(line, r);
      case FactBody.Moved m -> List.of(Objection.of("by-step-only"));
      case FactBody.Proposed p -> List.of(Objection.of("by-step-only"));
      case FactBody.Decided d -> List.of(Objection.of("by-step-only"));
      case FactBody.Withdrawn w -> List.of(Objection.of("by-step-only"));
    };
  }

  /** The register is the reform office's; a section reports its own shelves. */
  private boolean mayWrite(Viewer viewer, Fact.Draft line) {
    boolean ownShelves = line.body() instanceof FactBody.FileMetres && viewer.sections().contains(line.subject()) && (viewer.has(Role.SECTION_CLERK) || viewer.has(Role.SECTION_HEAD));
    return viewer.has(Role.REFORM_OFFICE) || ownShelves;
  }

  private Optional<FormEntry> entry(Fact.Draft line) {
    LocalDate day = line.validFrom().isAfter(today) ? line.validFrom() : today;
    return FormId.of(line.subject()).flatMap(id -> register.entry(id, day));
  }

  private List<Objection> known(Fact.Draft line) {
    return entry(line).map(e -> e.withdrawn().isPresent() ? List.of(Objection.of("withdrawn")) : List.<Objection>of()).orElse(List.of(Objection.of("form-unknown", line.subject())));
  }

  private List<Objection> described(Fact.Draft line, FormDetails details) {
    List<Objection> why = new ArrayList<>();
    if (FormId.of(line.subject()).isEmpty()) {
      why.add(Objection.of("file.no-id", line.subject()));
    }
    if (!register.organisation().knows(details.ownerSection())) {
      why.add(Objection.of("file.unknown-owner", details.ownerSection()));
    }
    entry(line).filter(e -> e.withdrawn().isPresent()).ifPresent(e -> why.add(Objection.of("withdrawn")));
    return why;
  }

  private List<Objection> baseline(Fact.Draft line, FactBody.BaselineJoined joined) {
    List<Objection> why = new ArrayList<>(known(line));
    if (joined.evidence().isBlank()) {
      why.add(Objection.of("evidence-needed"));
    }
    if (joined.baseline().isAfter(today)) {
      why.add(Objection.of("baseline-in-the-future"));
    }
    if (entry(line).filter(e -> !e.details().asksFor(joined.kind())).isPresent()) {
      why.add(Objection.of("baseline-without-mark"));
    }
    return why;
  }

  private static List<Objection> instrument(Fact.Draft line, LegalInstrument instrument) {
    List<Objection> why = new ArrayList<>();
    if (!line.subject().equals(instrument.id()) || instrument.id().isBlank() || instrument.number().isBlank()) {
      why.add(Objection.of("instrument-without-number"));
    }
    if (instrument.authorities().isEmpty() || instrument.bases().isEmpty()) {
      why.add(Objection.of("instrument-without-reach"));
    }
    if (instrument.effectiveFrom().isBefore(instrument.promulgatedOn())) {
      why.add(Objection.of("instrument-before-itself", instrument.effectiveFrom(), instrument.promulgatedOn()));
    }
    return why;
  }

  private List<Objection> succession(Fact.Draft line, String successor) {
    boolean ring = register.organisation().on(line.validFrom(), successor).code().equals(line.subject());
    return ring ? List.of(Objection.of("section-succeeds-itself")) : register.organisation().knows(successor) ? List.of() : List.of(Objection.of("file.unknown-owner", successor));
  }

  private List<Objection> metres(Fact.Draft line, FactBody.FileMetres said) {
    List<Objection> why = new ArrayList<>();
    if (!register.organisation().knows(line.subject())) {
      why.add(Objection.of("file.unknown-owner", line.subject()));
    }
    if (said.metres().signum() < 0 || said.metres().scale() > 2) {
      why.add(Objection.of("metres-odd", said.metres().toPlainString()));
    }
    return why;
  }

  /** A name that stands under figures already printed cannot come to mean something else. */
  private List<Objection> definition(Fact.Draft line, FactBody.DefinitionNamed said) {
    return !line.subject().equals(said.definition().id()) || register.definition(said.definition().id()).isPresent()
        ? List.of(Objection.of("definition-exists", said.definition().id())) : List.of();
  }

  private List<Objection> retraction(Fact.Draft line, FactBody.Retracted said) {
    List<Objection> why = new ArrayList<>();
    if (said.reason().isBlank()) {
      why.add(Objection.of("reason-needed-to-retract"));
    }
    if (register.line(said.seq()).filter(f -> f.subject().equals(line.subject())).isEmpty()) {
      why.add(Objection.of("line-unknown", said.seq(), line.subject()));
    }
    return why;
  }
}
