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
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The room with the sample city in it. */
@SpringBootTest(classes = FumikuraApplication.class, properties = {"fumikura.access.bcrypt-strength=4", "fumikura.sample-city=true"})
@AutoConfigureMockMvc
class ReviewRoomTest {
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
        "/sealreview/what-if?instrument=TR-2021-27", "/sealreview/council", "/sealreview/survey")) {
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
}
