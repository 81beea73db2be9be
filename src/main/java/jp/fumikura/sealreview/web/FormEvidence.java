package jp.fumikura.sealreview.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.access.Viewer;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkRole;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.TemplateState;
import jp.fumikura.sealreview.paper.Finding;
import jp.fumikura.sealreview.paper.Observation;
import jp.fumikura.sealreview.paper.PaperBook;
import jp.fumikura.sealreview.paper.PaperCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What stands behind a row: the print of each version, and the papers that came in. */
@Component
class FormEvidence {
  private static final int SCANS = 20;
  private final PaperBook papers;
  private final Ledger ledger;
  private final FormCatalogue catalogue;
  private final int graceDays;

  FormEvidence(PaperBook papers, Ledger ledger, ObjectProvider<FormCatalogue> catalogue, @Value("${fumikura.sealreview.grace-days:0}") int graceDays) {
    this.papers = papers;
    this.ledger = ledger;
    this.catalogue = catalogue.getIfAvailable(FormCatalogue::empty);
    this.graceDays = graceDays;
  }

  /** A scan as evidence. */
  record Scan(String document, String title, LocalDate received, String version, Set<Finding> findings) {}

  /**
   * One version of the print.
   *
   * @param stated what the register says of it; empty where only a definition exists
   * @param pages empty where only the register knows the version
   */
  record Version(FormKey key, Optional<FactBody.TemplateStated> stated, List<BlankPage> pages) {
    public boolean current() {
      return stated.filter(s -> s.state() == TemplateState.CURRENT).isPresent();
    }

    /** The print a councillor asks for: it shows that a seal was asked for. */
    public boolean asksForASeal() {
      return marks().stream().anyMatch(m -> m.kind() == BlankPage.Kind.SEAL);
    }

    public List<BlankPage.MarkBox> marks() {
      return pages.stream().flatMap(p -> p.marks().stream()).toList();
    }
  }

  /** The versions of a form, the current ones first, then the newest. */
  List<Version> versions(FormEntry entry) {
    List<Version> versions = new ArrayList<>();
    for (FormDefinition definition : definitions(entry)) {
      versions.add(new Version(definition.key(), stated(entry, definition.key()), BlankPage.of(definition.pages(), entry.details())));
    }
    versions.sort(Comparator.comparing(Version::current).reversed().thenComparing(v -> v.key().version(), Comparator.reverseOrder()));
    return versions;
  }

  /** Definitions of the form itself and those the register names. */
  private List<FormDefinition> definitions(FormEntry entry) {
    return catalogue.definitions().stream().filter(d -> d.key().id().equals(entry.id().value())
        || entry.templates().stream().anyMatch(t -> t.definition().equals(d.key().id()))).toList();
  }

  private static Optional<FactBody.TemplateStated> stated(FormEntry entry, FormKey key) {
    return entry.templates().stream().filter(t -> t.definition().equals(key.id()) && t.version().equals(key.version())).findFirst();
  }

  /** A line of the book about a version, its marks taken from the definition; empty where there is no such version. */
  Optional<FactBody.TemplateStated> statement(FormEntry entry, String version, TemplateState state) {
    return definitions(entry).stream().filter(d -> d.key().toString().equals(version)).findFirst()
        .map(d -> new FactBody.TemplateStated(d.key().id(), d.key().version(), state, asks(d, MarkKind.SEAL_FIELD), asks(d, MarkKind.SIGNATURE_FIELD)));
  }

  private static boolean asks(FormDefinition definition, MarkKind kind) {
    return definition.pages().stream().flatMap(p -> p.marks().stream()).anyMatch(m -> m.kind() == kind && m.role() != MarkRole.OFFICE);
  }

  /** Scans of the form the viewer may see, of the year before a day, newest first. */
  List<Scan> scans(Viewer viewer, Asked asked, FormEntry entry) {
    PaperCheck check = new PaperCheck(asked.register(), graceDays);
    return papers.received(asked.day().minusYears(1), asked.day()).reversed().stream().filter(o -> check.entry(o).filter(e -> e.id().equals(entry.id())).isPresent())
        .flatMap(o -> scan(viewer, o, check).stream()).limit(SCANS).toList();
  }

  private Optional<Scan> scan(Viewer viewer, Observation paper, PaperCheck check) {
    return ledger.document(paper.document()).filter(d -> viewer.maySee(d.section(), d.closedClass()))
        .map(d -> new Scan(d.id().toString(), d.title().isEmpty() ? d.originalName() : d.title(), paper.received(), paper.version(), check.findings(paper)));
  }
}
