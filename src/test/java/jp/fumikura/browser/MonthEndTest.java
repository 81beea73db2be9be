package jp.fumikura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.fumikura.access.Role;
import jp.fumikura.access.jdbc.Accounts;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.access.web.AccountDesk;
import jp.fumikura.site.FumikuraApplication;
import jp.fumikura.site.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The reform office's month-end in a real browser: a survey comes back, is looked at and taken, the council table is made and frozen. */
@SpringBootTest(classes = FumikuraApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"fumikura.access.bcrypt-strength=4", "server.port=0", "fumikura.sample-city=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class MonthEndTest {
  private static final Path HOME = Path.of("target", "browser", UUID.randomUUID().toString());
  private static final Path PICTURES = Path.of("target", "browser", "pictures");
  @LocalServerPort
  private int port;
  @Autowired
  private Accounts accounts;
  @Autowired
  private Sections sections;
  @Autowired
  private AccountDesk desk;
  private Browser browser;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) {
    settings.add("fumikura.home", HOME.toAbsolutePath()::toString);
    settings.add("fumikura.forms", () -> Path.of("forms").toAbsolutePath().toString());
  }

  @BeforeAll
  void open() {
    new Service(accounts, sections, desk).staffed();
    browser = Browser.open(port).wide(1280).signIn(Service.login(Role.REFORM_OFFICE), Service.PASSWORD);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void fromSurveyToCouncilTable() throws Exception {
    Path answer = Files.createDirectories(HOME).resolve("answer.csv").toAbsolutePath();
    Files.write(answer, String.join("\r\n", "備考,所管課,様式ID,様式番号,様式名,年間件数,件数の年度", "回答,納税課,f1-refund-claim,第12号様式（第8条関係）,市税等過誤納金還付請求書兼口座振込依頼書,4350,令和7年度",
        "回答,,f4-bulky-refuse,第3号様式（第6条関係）,粗大ごみ処理申請書,二百,令和元年度").getBytes(StandardCharsets.UTF_8));
    browser.wide(1280).at("/sealreview/survey");
    browser.find(By.id("file")).sendKeys(answer.toString());
    browser.click(By.cssSelector("form[enctype] button"));
    shows("4350", "所管課がありません");
    browser.picture(PICTURES.resolve("seal-survey.png"));
    browser.click(By.cssSelector("form.actions button"));
    shows("1行を台帳に記録しました");
    browser.at("/sealreview/council?day=2026-03-31");
    browser.driver().executeScript("document.querySelector('form[data-confirm]').removeAttribute('data-confirm')");
    browser.click(By.cssSelector("form[action$=publish] button"));
    shows("公表した数字として残しました", "SEAL:N_strict/D_all", "令和8年3月31日（令和7年度）");
    browser.at("/sealreview/reports/1");
    shows("様式まで同じ");
  }

  /** The next page takes a moment to come. */
  private void shows(String... words) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(60)).ignoring(StaleElementReferenceException.class).until(d -> List.of(words).stream().allMatch(browser.text()::contains));
  }

  private static final List<String> PAGES = List.of("", "/forms?remaining=true", "/forms?month=2021-08", "/forms/f1-refund-claim", "/forms/f5-school-aid", "/forms/city-054", "/forms/new", "/paper",
      "/suggestions", "/instruments", "/instruments/TR-2021-27", "/what-if?instrument=GR-2021-11&day=2026-03-31", "/council", "/survey", "/volume");

  @Test
  void everyPageOfTheRoomOnADeskAndOnATelephone() {
    List<String> complaints = new ArrayList<>();
    for (int width : List.of(1280, 375)) {
      for (String page : PAGES) {
        browser.wide(width).at("/sealreview" + page);
        complaints.addAll(browser.complaints());
        browser.picture(picture(page, "", width));
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void everyPageOfTheRoomInEnglishAndInHighContrast() {
    List<String> complaints = new ArrayList<>();
    for (String page : PAGES) {
      browser.wide(1280).at("/sealreview" + page + (page.contains("?") ? "&" : "?") + "locale=en");
      complaints.addAll(browser.complaints());
      browser.picture(picture(page, "en-", 1280));
      browser.wide(1280).highContrast(true).at("/sealreview" + page + (page.contains("?") ? "&" : "?") + "locale=ja");
      complaints.addAll(browser.complaints());
      browser.picture(picture(page, "contrast-", 1280));
      browser.highContrast(false);
    }
    assertThat(complaints).isEmpty();
  }

  private static Path picture(String page, String what, int width) {
    String name = page.replaceAll("\\?(remaining|instrument).*", "").replaceAll("[^a-zA-Z0-9]+", "-");
    return PICTURES.resolve("seal-" + what + (name.isEmpty() ? "dashboard" : name.substring(1)) + "-" + width + ".png");
  }

  @Test
  void aBarLeadsToItsForms() {
    browser.wide(1280).at("/sealreview?day=2026-03-31");
    assertThat(browser.find(By.cssSelector("[data-chart=stock]")).isDisplayed()).isTrue();
    browser.click(By.xpath("//table//a[contains(@href,'grouping=BUREAU')]"));
    new WebDriverWait(browser.driver(), Duration.ofSeconds(60)).until(d -> browser.path().contains("/sealreview/forms?grouping=BUREAU"));
    browser.click(By.cssSelector("table.table tbody a"));
    shows("台帳の記録");
  }
}
