package jp.fumikura.sealreview.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FactBody.FileMetres.Kind;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.OnlineStatus;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.SubmitterKind;
import jp.fumikura.sealreview.paper.Observation;
import jp.fumikura.sealreview.paper.OnlineUptake;
import org.junit.jupiter.api.Test;

/** Metres on the shelves and sheets to come. */
class PaperCountsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 10, 1);
  private final List<Fact> facts = new ArrayList<>();

  private void said(String subject, String day, FactBody body) {
    facts.add(new Fact.Draft(subject, LocalDate.parse(day), body).written(facts.size() + 1L, Instant.EPOCH, "t"));
  }

  private void metres(String section, String day, Kind kind, String metres, String note) {
    said(section, day, new FactBody.FileMetres(kind, new BigDecimal(metres), note));
  }

  private void form(String id, long sheets) {
    said(id, "2020-04-01", new FactBody.Described(new FormDetails("", id, "", "sec", IssuingAuthority.MAYOR, LegalBasis.RULE, "", false, Direction.INCOMING, SubmitterKind.RESIDENT, false, false, "",
        List.of(MarkRequirement.plainSeal()))));
    said(id, "2020-04-01", new FactBody.VolumeReported(new FiscalYear(2020), sheets, true));
  }

  @Test
  void whatLeftTheShelvesIsTakenFromTheLatestCount() {
    said("sec", "2015-04-01", new FactBody.SectionNamed("清掃課", "", "環境局"));
    metres("sec", "2019-07-20", Kind.BASELINE, "99", "");
    metres("sec", "2019-12-01", Kind.DISPOSED, "50", "");
    metres("sec", "2020-07-20", Kind.BASELINE, "40", "");
    metres("sec", "2020-12-18", Kind.COACHED, "12.5", "保存年限を過ぎたもの");
    metres("sec", "2021-01-08", Kind.DISPOSED, "8.25", "");
    metres("sec", "2021-06-01", Kind.SCANNED, "3", "");
    metres("sec", "2021-06-01", Kind.TARGET, "20", "");
    metres("sec", "2022-06-01", Kind.MOVED, "9", "");
    FileStock stock = FileStock.of(Register.of(facts), DAY).getFirst();
    assertThat(stock.left()).contains(new BigDecimal("28.75"));
    assertThat(stock.toGo()).contains(new BigDecimal("8.75"));
    assertThat(stock.gone()).isEqualTo("28.1");
    assertThat(stock.notes()).hasSize(1);
  }

  @Test
  void aSectionThatWasJoinedBringsItsShelvesAlong() {
    said("old", "2015-04-01", new FactBody.SectionNamed("旧課", "", "局"));
    said("new", "2015-04-01", new FactBody.SectionNamed("新課", "", "局"));
    metres("old", "2020-07-20", Kind.BASELINE, "10", "");
    metres("new", "2020-08-20", Kind.BASELINE, "20", "");
    metres("old", "2020-08-01", Kind.DISPOSED, "1", "");
    said("old", "2021-04-01", new FactBody.SectionSucceeded("new"));
    assertThat(FileStock.of(Register.of(facts), DAY)).singleElement().satisfies(s -> {
      assertThat(s.section().name()).isEqualTo("新課");
      assertThat(s.left()).contains(new BigDecimal("29"));
    });
  }

  @Test
  void withoutACountNothingIsSaidToBeLeft() {
    metres("sec", "2021-01-08", Kind.DISPOSED, "8", "");
    FileStock stock = FileStock.of(Register.of(facts), DAY).getFirst();
    assertThat(stock.left()).isEmpty();
    assertThat(stock.gone()).isEqualTo("－");
  }

  @Test
  void aFormThatGoesOnlineLosesItsShareFromThatMonthOn() {
    form("both", 1200);
    form("only", 600);
    form("paper", 100);
    form("already", 240);
    said("already", "2019-04-01", new FactBody.OnlineStated(OnlineStatus.BOTH, ""));
    said("both", "2022-01-01", new FactBody.OnlineStated(OnlineStatus.BOTH, ""));
    said("only", "2022-04-01", new FactBody.OnlineStated(OnlineStatus.ONLINE_ONLY, ""));
    Register register = Register.of(facts);
    List<OnlineForecast> years = OnlineForecast.of(register, register.entries(DAY).toList(), DAY, 2, 40);
    assertThat(years.getFirst()).isEqualTo(new OnlineForecast(new FiscalYear(2021), 2140, 2140, 2140 - 120, 2140 - 300));
    assertThat(years.getLast()).isEqualTo(new OnlineForecast(new FiscalYear(2022), 2140, 1540, 1540 - 480, 340));
  }

  @Test
  void theShareIsMeasuredOnPapersOfTheYearBeforeAndAfter() {
    form("both", 1200);
    said("both", "2021-04-01", new FactBody.OnlineStated(OnlineStatus.BOTH, ""));
    List<Observation> papers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      papers.add(paper(LocalDate.of(2020, 6, 1).plusDays(i)));
      if (i < 65) {
        papers.add(paper(LocalDate.of(2021, 6, 1).plusDays(i)));
      }
    }
    Register register = Register.of(facts);
    assertThat(OnlineUptake.of(register, papers, LocalDate.of(2022, 4, 1)).percent()).contains(35);
    assertThat(OnlineUptake.of(register, papers, LocalDate.of(2022, 3, 31)).percent()).isEmpty();
    assertThat(OnlineUptake.of(register, papers.subList(0, 20), LocalDate.of(2022, 4, 1)).percent()).isEmpty();
  }

  private static Observation paper(LocalDate received) {
    return new Observation(new DocumentId(UUID.nameUUIDFromBytes(received.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))), 0, Optional.of("both"), "1", "sec", received, Observation.Marks.NONE,
        Observation.Marks.NONE, false);
  }
}
