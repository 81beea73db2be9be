package jp.fumikura.sealreview.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.fumikura.form.FormChoice;
import jp.fumikura.form.FormKey;
import jp.fumikura.ledger.BatchId;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.LedgerEvent;
import jp.fumikura.ledger.Reading;
import jp.fumikura.page.PageImage;
import jp.fumikura.processing.Engines;
import jp.fumikura.processing.Workbench;
import jp.fumikura.reading.tesseract.LanguageData;
import jp.fumikura.sample.SampleCity;
import jp.fumikura.sample.paper.Order;
import jp.fumikura.sample.paper.Scan;
import jp.fumikura.sample.paper.Typefaces;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.LegalEffect;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.SubmitterKind;
import jp.fumikura.sealreview.TemplateState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawn papers, sealed or not, of the old print or the new, through the whole line: each disagreement with the register comes out, and no other. */
@Tag("long")
class FindingsOnDrawnPapersTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final Scan COLOUR = new Scan(200, PageImage.Depth.COLOUR, 0.5, jp.fumikura.page.QuarterTurn.NONE, 250, 0, 0.6);

  @TempDir
  private Path folder;

  private final List<Fact> facts = new ArrayList<>();

  /** The refund form lost its seal in August 2021, the refuse form keeps it; of the others nobody has told the register. */
  private PaperCheck check() {
    LocalDate start = LocalDate.of(2019, 4, 1);
    for (String form : List.of("f1-refund-claim", "f4-bulky-refuse")) {
      line(form, start, new FactBody.Described(new FormDetails("", form, "", "sec", IssuingAuthority.MAYOR, LegalBasis.RULE, "", false, Direction.INCOMING, SubmitterKind.RESIDENT, false, false, "",
          List.of(MarkRequirement.plainSeal()))));
      line(form, start, new FactBody.TemplateStated(form, "2015", TemplateState.SUPERSEDED_TOLERATED, true, false));
      line(form, start, new FactBody.TemplateStated(form, "2021", TemplateState.CURRENT, false, false));
    }
    line("f1-refund-claim", start, new FactBody.Decided("applicant.seal", RequiredMark.SEAL, Ruling.of(Decision.ABOLISH, LegalEffect.ownRuleFrom(LocalDate.of(2021, 8, 2)), "n")));
    line("f4-bulky-refuse", start, new FactBody.Decided("applicant.seal", RequiredMark.SEAL, Ruling.retain("n", LocalDate.of(2030, 1, 1))));
    return new PaperCheck(Register.of(facts), 0);
  }

  private void line(String subject, LocalDate day, FactBody body) {
    facts.add(new Fact(facts.size() + 1L, subject, day, Instant.EPOCH, "t", body));
  }

  private record Paper(String form, Order.Marking marking, String received, boolean receipt, Set<Finding> expected) {}

  private static final List<Paper> PAPERS = List.of(
      new Paper("f1-refund-claim/2015", Order.Marking.AS_ASKED, "2020-06-10", true, Set.of()),
      new Paper("f1-refund-claim/2015", Order.Marking.NONE, "2020-06-11", false, Set.of(Finding.MISSING_MARK)),
      new Paper("f1-refund-claim/2015", Order.Marking.AS_ASKED, "2023-05-11", true, Set.of(Finding.OLD_STOCK, Finding.SEALED_ANYWAY)),
      new Paper("f1-refund-claim/2015", Order.Marking.NONE, "2023-05-12", true, Set.of(Finding.OLD_STOCK)),
      new Paper("f1-refund-claim/2021", Order.Marking.NONE, "2023-05-13", true, Set.of()),
      new Paper("f1-refund-claim/2021", Order.Marking.ANYWAY, "2023-05-14", true, Set.of(Finding.SEALED_ANYWAY)),
      new Paper("f4-bulky-refuse/2015", Order.Marking.AS_ASKED, "2023-05-15", false, Set.of()),
      new Paper("f4-bulky-refuse/2015", Order.Marking.NONE, "2023-05-16", true, Set.of(Finding.MISSING_MARK)),
      new Paper("f4-bulky-refuse/2021", Order.Marking.NONE, "2023-05-17", true, Set.of(Finding.WRONG_VERSION)),
      new Paper("f6-child-allowance/2015", Order.Marking.AS_ASKED, "2023-05-18", false, Set.of(Finding.REGISTER_GAP)),
      // Nobody has drawn up this form at all.
      new Paper("f7-status-report/2015", Order.Marking.AS_ASKED, "2023-05-19", false, Set.of(Finding.REGISTER_GAP)),
      new Paper("f7-status-report/2021", Order.Marking.NONE, "2023-05-20", false, Set.of()));

  @Test
  void everyDisagreementComesOutAndNoOther() throws IOException {
    assumeTrue(LanguageData.find(System.getenv()) instanceof LanguageData.Found, "Tesseract's Japanese data is not installed (./fumikura test brings it)");
    Optional<Typefaces> typefaces = Typefaces.in(List.of(Path.of("/usr/share/fonts"), Path.of(System.getProperty("user.home"), ".fumikura/fonts")));
    assumeTrue(typefaces.isPresent(), "no Japanese typeface on this machine");
    SampleCity city = new SampleCity(Path.of("forms"), typefaces.get());
    Map<String, Set<Finding>> found = new LinkedHashMap<>();
    Map<String, Set<Finding>> expected = new LinkedHashMap<>();
    PaperCheck check = check();
    try (Workbench bench = Workbench.setUp(Engines.STANDARD, Optional.of(drawnUp("f1-refund-claim", "f4-bulky-refuse", "f6-child-allowance")))) {
      for (Paper paper : PAPERS) {
        String name = PAPERS.indexOf(paper) + " " + paper.form() + " " + paper.marking() + " " + paper.received();
        expected.put(name, paper.expected());
        found.put(name, findings(check, paper, read(bench, city, paper)));
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private Path drawnUp(String... ids) throws IOException {
    Path forms = Files.createDirectories(folder.resolve("forms"));
    for (String id : ids) {
      try (Stream<Path> all = Files.walk(Path.of("forms", id), 2)) {
        for (Path file : all.filter(f -> f.getFileName().toString().matches("form\\.yml|blank\\..*")).toList()) {
          Path target = forms.resolve(Path.of("forms").relativize(file));
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    return forms;
  }

  private Reading read(Workbench bench, SampleCity city, Paper paper) throws IOException {
    Path out = Files.createTempDirectory(folder, "paper");
    Order order = new Order("paper", FormKey.of(paper.form()), LocalDate.parse(paper.received()), 900 + PAPERS.indexOf(paper), Order.Writing.HAND, paper.marking(), paper.receipt(), COLOUR, Order.Kind.JPEG);
    city.write(order, out);
    return bench.read(out.resolve(order.file()), order.file(), Files.createDirectories(out.resolve("scratch")), Set.of(), FormChoice.OPEN, (page, pages) -> {}).reading();
  }

  private static Set<Finding> findings(PaperCheck check, Paper paper, Reading reading) {
    DocumentId id = new DocumentId(new UUID(1, 1));
    Document document = new Document(id, new BatchId(id.value()), "paper.jpg", "0".repeat(64), 1, "sec", "", DocumentState.FILED, 1, "", "", Optional.empty(),
        LocalDate.parse(paper.received()).atTime(LocalTime.NOON).atZone(ZONE).toInstant(), Optional.empty(), List.of());
    Book book = new Book();
    new PaperListener(ledger(document, reading), book, ZONE).take(List.of(new LedgerEvent(1, LedgerEvent.Kind.FILED, id, Instant.EPOCH)));
    return check.findings(book.seen.getFirst());
  }

  private static Ledger ledger(Document document, Reading reading) {
    Map<String, Object> answers = new HashMap<>(Map.of("document", Optional.of(document), "reading", Optional.of(reading)));
    return (Ledger) Proxy.newProxyInstance(Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> answers.get(method.getName()));
  }

  private static final class Book implements PaperBook {
    private final List<Observation> seen = new ArrayList<>();

    @Override
    public long position() {
      return 0;
    }

    @Override
    public void take(Collection<DocumentId> replaced, List<Observation> observations, long position) {
      seen.addAll(observations);
    }

    @Override
    public List<Observation> received(LocalDate from, LocalDate to) {
      return seen;
    }
  }
}
