package jp.fumikura.sealreview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.fumikura.access.Role;
import jp.fumikura.access.jdbc.Accounts;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.access.web.AccountDesk;
import jp.fumikura.sealreview.CurrentRegister;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.ReviewStatus;
import jp.fumikura.sealreview.SubmitterKind;
import jp.fumikura.sealreview.exchange.Sheet;
import jp.fumikura.sealreview.poi.ExcelSheet;
import jp.fumikura.site.FumikuraApplication;
import jp.fumikura.site.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The room with the sample city in it. */
@SpringBootTest(classes = FumikuraApplication.class, properties = {"fumikura.access.bcrypt-strength=4", "fumikura.sample-city=true"})
@AutoConfigureMockMvc
class ReviewRoomTest {
  private static final java.time.LocalDate DAY = java.time.LocalDate.of(2021, 5, 1);
  @TempDir
  private static Path home;
  @Autowired
  private MockMvc mvc;
  @Autowired
  private Accounts accounts;
  @Autowired
  private Sections sections;
  @Autowired
  private AccountDesk desk;
  @Autowired
  private CurrentRegister register;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) {
    settings.add("fumikura.forms", () -> Path.of("forms").toAbsolutePath().toString());
    settings.add("fumikura.home", home::toString);
  }

  @BeforeEach
  void people() {
    new Service(accounts, sections, desk).staffed();
  }

  private String page(Role role, String path) throws Exception {
    var answer = mvc.perform(get(path).with(user(Service.login(role)))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void everyPageSpeaksJapaneseAndEnglishAndEveryRateShowsItsDefinition() throws Exception {
    for (String path : List.of("/sealreview", "/sealreview/forms?remaining=true", "/sealreview/forms/f1-refund-claim", "/sealreview/paper", "/sealreview/suggestions",
        "/sealreview/what-if?instrument=TR-2021-27", "/sealreview/council", "/sealreview/survey", "/sealreview/instruments",
        "/sealreview/instruments/TR-2021-27", "/sealreview/volume", "/sealreview/forms/new", "/sealreview/forms/f1-refund-claim/describe", "/sealreview/forms?month=2021-08",
        "/sealreview/forms?wait=look-again", "/sealreview/forms?online=BOTH")) {
      for (String language : List.of("ja", "en")) {
        String html = page(Role.REFORM_OFFICE, path + (path.contains("?") ? "&" : "?") + "locale=" + language);
        assertThat(html).as(path).doesNotContain("??sealreview", ">sealreview.", "style=\"", "onclick");
      }
    }
    assertThat(page(Role.REFORM_OFFICE, "/sealreview?day=2022-04-01")).contains("SEAL:N_strict/D_all", "SIGNATURE:N_strict/D_all", "令和4年4月1日（令和4年度）");
  }

  @Test
  void aSectionSeesItsOwnRowsOnly() throws Exception {
    assertThat(page(Role.SECTION_CLERK, "/sealreview/forms")).contains("市税等過誤納金還付請求書兼口座振込依頼書").doesNotContain("粗大ごみ処理申請書");
    assertThat(mvc.perform(get("/sealreview/forms/f4-bulky-refuse").with(user(Service.login(Role.SECTION_CLERK)))).andReturn().getResponse().getStatus()).isEqualTo(404);
    assertThat(page(Role.SECTION_CLERK, "/api/seal-review/forms")).doesNotContain("f4-bulky-refuse");
  }

  @Test
  void theMonthEndFromSurveyToCouncilTable() throws Exception {
    List<List<String>> lines = new ArrayList<>(ExcelSheet.read(mvc.perform(get("/sealreview/survey.xlsx?section=tax-collection").with(user(Service.login(Role.REFORM_OFFICE)))).andReturn()
        .getResponse().getContentAsByteArray()));
    List<Sheet.Row> rows = new ArrayList<>();
    List<String> header = lines.removeFirst();
    lines.forEach(l -> rows.add(new Sheet.Row(l.stream().map(c -> c.equals("4200") ? "4321" : c).toList(), java.util.Optional.empty())));
    byte[] back = ExcelSheet.write(List.of(new Sheet("回答", List.of(), header, rows)));
    String plan = mvc.perform(multipart("/sealreview/survey").file(new MockMultipartFile("file", "回答.xlsx", null, back)).with(csrf()).with(user(Service.login(Role.REFORM_OFFICE)))).andReturn()
        .getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(plan).contains("4321", "4200", "年間件数");
    mvc.perform(post("/sealreview/survey/accept").with(csrf()).with(user(Service.login(Role.REFORM_OFFICE))));
    FormEntry taken = register.now().entry(new FormId("f1-refund-claim"), java.time.LocalDate.of(2026, 1, 1)).orElseThrow();
    assertThat(taken.sheets()).isEqualTo(4321);
    mvc.perform(post("/sealreview/council/publish").param("day", "2022-04-01").with(csrf()).with(user(Service.login(Role.REFORM_OFFICE))));
    assertThat(page(Role.REFORM_OFFICE, "/sealreview/council")).contains("No.1");
    assertThat(page(Role.REFORM_OFFICE, "/sealreview/reports/1")).contains("様式まで同じ");
    for (String kind : List.of("xlsx", "csv", "pdf")) {
      assertThat(mvc.perform(get("/sealreview/council." + kind).with(user(Service.login(Role.REFORM_OFFICE)))).andReturn().getResponse().getStatus()).isIn(200, 503);
    }
  }

  @Test
  void theReviewMovesOnTheFormsPageAndIllegalMovesSayWhy() throws Exception {
    mvc.perform(post("/sealreview/forms/city-075/start-review").with(csrf()).with(user(Service.login(Role.REFORM_OFFICE))));
    assertThat(page(Role.REFORM_OFFICE, "/sealreview/forms/city-075")).contains("検討中");
    var refused = mvc.perform(post("/sealreview/forms/city-075/decide").param("number", "1").param("on", "2022-01-01").with(csrf()).with(user(Service.login(Role.REFORM_OFFICE)))).andReturn();
    assertThat(String.valueOf(refused.getFlashMap().get("noticeArgs"))).contains("決定は、いまの段階「検討中」からはできません。");
  }

  private MockHttpServletResponse sent(Role role, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(csrf()).with(user(Service.login(role)))).andReturn().getResponse();
  }

  private MockHttpServletResponse json(Role role, String path, String body) throws Exception {
    return sent(role, post("/api/seal-review" + path).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  @Test
  void theFormsPageShowsThePrintWithItsMarksByWordAndShape() throws Exception {
    String html = page(Role.REFORM_OFFICE, "/sealreview/forms/f5-school-aid");
    assertThat(html).contains("f5-school-aid/2015", "blank-mark--seal", "1 押印", "台帳にない欄").contains("viewBox=\"0 0 210.0 297.0\"");
  }

  @Test
  void everyMarkGetsARulingOfItsOwn() throws Exception {
    FormDetails details = new FormDetails("第9号", "二つの欄の届出書", "", "waste", IssuingAuthority.MAYOR, LegalBasis.RULE, "", false, Direction.INCOMING, SubmitterKind.RESIDENT, false, false, "",
        List.of(MarkRequirement.plainSeal(), MarkRequirement.plainSignature()));
    register.write("test", now -> List.of(new Fact.Draft("two-marks", DAY, new FactBody.Described(details)), new Fact.Draft("two-marks", DAY, new FactBody.Moved(ReviewStatus.UNDER_REVIEW, ""))));
    sent(Role.REFORM_OFFICE, post("/sealreview/forms/two-marks/propose").param("decision.applicant.seal", "ABOLISH").param("instrument.applicant.seal", "TR-2021-27")
        .param("decision.applicant.signature", "RETAIN").param("reason.applicant.signature", "RIGHTS_EFFECT").param("reviewBy.applicant.signature", "2027-03-31"));
    FormEntry proposed = register.now().entry(new FormId("two-marks"), java.time.LocalDate.of(2030, 1, 1)).orElseThrow();
    assertThat(proposed.proposals().get("applicant.seal").effect().instrument()).contains("TR-2021-27");
    assertThat(proposed.proposals().get("applicant.signature").decision()).isEqualTo(Decision.RETAIN);
  }

  @Test
  void theApiWritesByTheSameGuardsAndRoles() throws Exception {
    String metres = "[{\"subject\":\"waste\",\"validFrom\":\"2021-07-20\",\"kind\":\"FileMetres\",\"body\":{\"kind\":\"BASELINE\",\"metres\":41.5,\"note\":\"=見学\"}}]";
    assertThat(json(Role.SECTION_CLERK, "/facts", metres).getStatus()).isEqualTo(422);
    assertThat(json(Role.OPERATOR, "/facts", metres).getStatus()).isEqualTo(403);
    assertThat(json(Role.REFORM_OFFICE, "/facts", metres).getStatus()).isEqualTo(200);
    assertThat(page(Role.REFORM_OFFICE, "/sealreview/volume")).contains("41.5");
    assertThat(page(Role.REFORM_OFFICE, "/sealreview/export/volume.csv")).contains("'=見学");
    assertThat(page(Role.REFORM_OFFICE, "/api/seal-review/facts")).contains("FileMetres");
    MockHttpServletResponse refused = json(Role.REFORM_OFFICE, "/forms/city-076/decide", "{\"number\":\"1\",\"on\":\"2021-06-30\"}");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("order.Decide", "からはできません");
    assertThat(json(Role.REFORM_OFFICE, "/facts", "[{\"subject\":\"city-076\",\"validFrom\":\"2021-07-20\",\"kind\":\"Moved\",\"body\":{\"to\":\"DECIDED\",\"comment\":\"\"}}]").getContentAsString()).contains("by-step-only");
    assertThat(json(Role.REFORM_OFFICE, "/facts", "[{\"subject\":\"x\",\"validFrom\":\"2021-07-20\",\"kind\":\"Nonsense\",\"body\":{}}]").getStatus()).isEqualTo(400);
  }

  @Test
  void aSectionRegistersItsOwnFormsAndNoOthers() throws Exception {
    MockHttpServletRequestBuilder own = post("/sealreview/forms/describe").param("TITLE", "新しい減免申請書").param("OWNER", "tax-collection").param("BASIS", "規則").param("SEAL", "認印");
    assertThat(sent(Role.SECTION_CLERK, own).getRedirectedUrl()).startsWith("/sealreview/forms/r");
    MockHttpServletRequestBuilder other = post("/sealreview/forms/describe").param("TITLE", "よその課の申請書").param("OWNER", "waste").param("SEAL", "認印");
    assertThat(sent(Role.SECTION_CLERK, other).getStatus()).isEqualTo(403);
    MockHttpServletRequestBuilder bad = post("/sealreview/forms/describe").param("TITLE", "").param("OWNER", "waste").param("VOLUME", "二百");
    assertThat(sent(Role.REFORM_OFFICE, bad).getContentAsString(StandardCharsets.UTF_8)).contains("様式名がありません");
  }

  @Test
  void anInstrumentIsRegisteredAndAWrongLineRetracted() throws Exception {
    MockHttpServletRequestBuilder issue = post("/sealreview/instruments").param("id", "TR-2026-1").param("kind", "SPECIAL_RULE").param("issuingAuthority", "MAYOR").param("number", "令和8年規則第1号").param("title", "特例")
        .param("promulgatedOn", "2026-03-01").param("effectiveFrom", "2026-04-01").param("effect", "SEAL_OFF").param("authorities", "MAYOR").param("bases", "ORDINANCE");
    assertThat(String.valueOf(mvc.perform(issue.with(csrf()).with(user(Service.login(Role.REFORM_OFFICE)))).andReturn().getFlashMap().get("noticeArgs"))).contains("条例は");
    sent(Role.REFORM_OFFICE, post("/sealreview/instruments").param("id", "TR-2026-1").param("kind", "SPECIAL_RULE").param("issuingAuthority", "MAYOR").param("number", "令和8年規則第1号").param("title", "特例")
        .param("promulgatedOn", "2026-03-01").param("effectiveFrom", "2026-04-01").param("effect", "SEAL_OFF").param("authorities", "MAYOR").param("bases", "RULE"));
    assertThat(page(Role.REFORM_OFFICE, "/sealreview/instruments/TR-2026-1")).contains("令和8年規則第1号", "及ぶのに");
    sent(Role.REFORM_OFFICE, post("/sealreview/forms/city-070/evidence").param("kind", "起案").param("reference", "3文行第999号"));
    FormId form = new FormId("city-070");
    long seq = register.now().history(form).orElseThrow().facts().stream().filter(f -> f.body() instanceof FactBody.EvidenceAdded).findFirst().orElseThrow().seq();
    sent(Role.REFORM_OFFICE, post("/sealreview/forms/city-070/retract").param("seq", String.valueOf(seq)).param("reason", "別の様式"));
    assertThat(register.now().line(seq)).isEmpty();
  }

  @Test
  void aFigureLeadsToTheVeryFormsItCounts() throws Exception {
    assertThat(page(Role.REFORM_OFFICE, "/sealreview/forms?month=2021-08")).contains("粗大ごみ処理申請書", "令和3年8月に数が変わった様式").doesNotContain("保育所運営費等請求書");
    assertThat(page(Role.REFORM_OFFICE, "/sealreview/forms?wait=look-again&day=2030-01-01")).contains("保育所運営費等請求書").doesNotContain("粗大ごみ処理申請書");
    assertThat(page(Role.REFORM_OFFICE, "/sealreview/forms?online=NOT_YET_POSSIBLE")).contains("印鑑登録申請書").doesNotContain("粗大ごみ処理申請書");
    assertThat(page(Role.REFORM_OFFICE, "/sealreview/export/forms.csv?month=2021-08")).contains("粗大ごみ処理申請書", "SEAL:N_strict/D_all");
  }
}
