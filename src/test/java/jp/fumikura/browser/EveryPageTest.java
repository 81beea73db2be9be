package jp.fumikura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.fumikura.access.Role;
import jp.fumikura.access.jdbc.Accounts;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.access.web.AccountDesk;
import jp.fumikura.access.web.RouteGuard;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.Place;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.site.FumikuraApplication;
import jp.fumikura.site.Service;
import jp.fumikura.search.IndexedPart;
import jp.fumikura.search.SearchIndex;
import jp.fumikura.survey.draft.Decided;
import jp.fumikura.survey.draft.DraftShelf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page in a real browser, on a desk and on a telephone, in Japanese and English; and the verification room by keys alone. */
@SpringBootTest(classes = FumikuraApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"fumikura.access.bcrypt-strength=4", "server.port=0"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
  /** A fresh folder of its own; the context is made before JUnit would hand one in. */
  private static final Path HOME = Path.of("target", "browser", UUID.randomUUID().toString());
  @LocalServerPort
  private int port;
  @Autowired
  private Accounts accounts;
  @Autowired
  private Sections sections;
  @Autowired
  private AccountDesk desk;
  @Autowired
  private JdbcClient db;
  @Autowired
  private DataFolder folder;
  @Autowired
  private SearchIndex index;
  @Autowired
  private DraftShelf drafts;
  @Autowired
  private FormCatalogue catalogue;
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;
  private Browser browser;
  private List<UUID> papers;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) {
    settings.add("fumikura.home", HOME.toAbsolutePath()::toString);
  }

  @BeforeAll
  void open() throws Exception {
    new Service(accounts, sections, desk).staffed();
    papers = new SeededPapers(db, folder).lay(Service.SECTION, Service.login(Role.OPERATOR), 6);
    SeededPapers.draft(drafts, "road", "道路占用許可申請書");
    SeededPapers.draft(drafts, "tree", "街路樹せん定願");
    SeededPapers.draft(drafts, "zoo", "動物園観覧料減免申請書");
    browser = Browser.open(port);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** GET pages without parts in braces, by a role that may enter; those of documents are added by hand. */
  private Map<Role, Set<String>> pages() {
    Map<Role, Set<String>> pages = new LinkedHashMap<>();
    mapping.getHandlerMethods().forEach((route, handler) -> route.getPatternValues().stream().filter(path -> isPage(route, handler, path))
        .forEach(path -> pages.computeIfAbsent(someone(handler), role -> new LinkedHashSet<>()).add(path)));
    Set<String> clerk = pages.computeIfAbsent(Role.SECTION_CLERK, role -> new LinkedHashSet<>());
    papers.stream().limit(2).forEach(id -> clerk.addAll(List.of("/verification/" + id, "/documents/" + id)));
    clerk.add("/verification/unknown-sheets/" + papers.getFirst());
    pages.computeIfAbsent(Role.SUPPORTER, role -> new LinkedHashSet<>()).add("/drafts/zoo/v1");
    pages.computeIfAbsent(Role.SYSADMIN, role -> new LinkedHashSet<>()).addAll(List.of("/accounts/operator", "/nowhere", "/verification"));
    return pages;
  }

  private static boolean isPage(RequestMappingInfo route, HandlerMethod handler, String path) {
    boolean get = route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    return get && handler.getBeanType().getName().startsWith("jp.fumikura.") && handler.getMethod().getReturnType() == String.class
        && !path.contains("{") && !path.startsWith("/api") && !path.equals("/login") && !path.contains("fragment");
  }

  private static Role someone(HandlerMethod handler) {
    Role[] named = RouteGuard.door(handler).orElseThrow().value();
    return named.length == 0 ? Role.SUPPORTER : Arrays.asList(named).contains(Role.SECTION_CLERK) ? Role.SECTION_CLERK : named[0];
  }

  @Test
  void everyPageIsReadableNamedAndLargeEnough() {
    List<String> complaints = new ArrayList<>();
    browser.signOut();
    for (int width : new int[] {1280, 375}) {
      complaints.addAll(browser.wide(width).at("/login?wrong").complaints());
    }
    pages().forEach((role, paths) -> {
      browser.signOut().signIn(Service.login(role), Service.PASSWORD);
      browser.console();
      for (String language : List.of("ja", "en")) {
        for (int width : new int[] {1280, 375}) {
          for (String path : paths) {
            browser.wide(width).at(path + "?locale=" + language);
            gallery(role, path, language, width);
            browser.complaints().stream().filter(found -> !expected(path, found)).map(found -> role + " " + width + " " + found).forEach(complaints::add);
          }
        }
      }
      browser.wide(1280).at("/?locale=ja");
    });
    assertThat(complaints).isEmpty();
  }

  /** {@code -Dfumikura.gallery=DIR} keeps a picture of every page, to be looked at by a person. */
  private void gallery(Role role, String path, String language, int width) {
    String folder = System.getProperty("fumikura.gallery", "");
    if (!folder.isEmpty()) {
      String name = "%s-%s-%s-%d.png".formatted(path.replaceAll("[^A-Za-z-]+[0-9a-f-]*", "_"), role.name().toLowerCase(Locale.ROOT), language, width);
      browser.picture(Path.of(folder, name));
      if (language.equals("ja") && width == 1280) {
        browser.highContrast(true).picture(Path.of(folder, "contrast-" + name));
        browser.highContrast(false);
      }
    }
  }

  /** A page that is refused on purpose says so in the console too. */
  private static boolean expected(String path, String found) {
    return found.contains("console: ") && (path.equals("/nowhere") && found.contains("404") || path.equals("/verification") && found.contains("403"));
  }

  @Test
  void tabReachesEveryControlAndNothingHidesTheFocus() {
    browser.signOut().wide(1280).signIn(Service.login(Role.SECTION_CLERK), Service.PASSWORD).at("/verification/" + papers.get(1));
    browser.driver().executeScript("document.activeElement?.blur(); window.scrollTo(0, 0)");
    Long controls = (Long) browser.driver().executeScript(
        "return new Set([...document.querySelectorAll('a[href],button:not(:disabled),input:not([type=hidden]):not(:disabled),select,textarea,summary')].filter(e => e.checkVisibility()).map(e => e.type === 'radio' ? e.name : e)).size");
    Set<Object> reached = new LinkedHashSet<>();
    List<Object> hidden = new ArrayList<>();
    for (int i = 0; i < controls + 3; i++) {
      new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
      reached.add(browser.driver().switchTo().activeElement());
      Object trouble = browser.driver().executeScript("""
          const at = document.activeElement, box = at.getBoundingClientRect();
          if (at === document.body) return null;
          const x = box.left + box.width / 2, y = box.top + box.height / 2, top = document.elementFromPoint(x, y);
          const lined = getComputedStyle(at).outlineStyle !== 'none';
          return lined && top && (at.contains(top) || top.contains(at)) ? null : at.outerHTML.slice(0, 120);""");
      if (trouble != null) {
        hidden.add(trouble);
      }
    }
    assertThat(hidden).isEmpty();
    assertThat(reached.size()).isGreaterThanOrEqualTo(controls.intValue());
  }

  @Test
  void aPaperIsCheckedByKeysAlone() {
    browser.signOut().wide(1280).signIn(Service.login(Role.OPERATOR), Service.PASSWORD).at("/verification/" + papers.get(2));
    keys("見本 太郎" + Keys.ENTER, true);
    keys(Keys.ENTER.toString(), false);
    chord("u");
    browser.says("取り消しました");
    assertThat(browser.find(By.id("value")).getAttribute("value")).isEqualTo("12400");
    keys(Keys.ENTER.toString(), false);
    keys("0123456" + Keys.ENTER, true);
    assertThat(browser.text()).contains("すべて確かめました", "見本 太郎", "0123456").doesNotContain("個人番号", "myNumber");
    chord("s");
    browser.says("この文書を終えました");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void aGroupOfUnknownSheetsGetsItsFormByKeysAlone() {
    browser.signOut().wide(1280).signIn(Service.login(Role.SECTION_CLERK), Service.PASSWORD).at("/verification/unknown-sheets?locale=ja");
    browser.says("3 枚がよく似ています。様式として登録しますか。");
    chord("s");
    browser.says("違うものは、チェックを外してください");
    browser.find(By.cssSelector("input[name=chosen]")).sendKeys(Keys.SPACE);
    browser.find(By.id("form")).sendKeys("粗大ごみ");
    chord("s");
    browser.says("2 枚の様式を決めました");
    assertThat(db.sql("select document_id from correction where kind = 'FORM' and corrected like 'f4-bulky-refuse/%'").query(UUID.class).list()).containsExactlyInAnyOrder(papers.get(4), papers.get(5));
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void aDraftIsPutRightAndRegisteredByKeysAlone() {
    browser.signOut().wide(1280).signIn(Service.login(Role.REFORM_OFFICE), Service.PASSWORD).at("/drafts?locale=ja");
    chord("s");
    browser.says("1 番の欄");
    press("v");
    new Actions(browser.driver()).sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT).keyDown(Keys.SHIFT).sendKeys(Keys.ARROW_DOWN).keyUp(Keys.SHIFT).perform();
    browser.leaving(() -> new Actions(browser.driver()).sendKeys(Keys.ENTER).perform());
    browser.says("保存しました");
    FormKey road = new FormKey("road", "v1");
    assertThat(drafts.find(road).orElseThrow().form().pages().getFirst().marks().getFirst().place()).isEqualTo(new Place(147, 68, 10, 10.5));
    chord("n");
    chord("d");
    browser.says("欄を消しました");
    assertThat(drafts.find(road).orElseThrow().form().pages().getFirst().fields()).isEmpty();
    chord("u");
    browser.says("直前の直しを取り消しました");
    assertThat(drafts.find(road).orElseThrow().form().pages().getFirst().fields()).hasSize(1);
    chord("s");
    browser.says("「道路占用許可申請書」を登録しました");
    assertThat(catalogue.find(road)).isPresent();
    browser.says("街路樹せん定願");
    chord("u");
    browser.says("「道路占用許可申請書」を下書きに戻しました");
    assertThat(catalogue.find(road)).isEmpty();
    chord("s");
    browser.says("「道路占用許可申請書」を登録しました");
    press("r");
    browser.leaving(() -> new Actions(browser.driver()).sendKeys("様式ではなく案内", Keys.ENTER).perform());
    browser.says("「街路樹せん定願」を見送りました");
    assertThat(drafts.decided(origin -> true, 9)).extracting(d -> d.form().key().toString(), Decided::reason).containsExactly(org.assertj.core.groups.Tuple.tuple("tree/v1", "様式ではなく案内"), org.assertj.core.groups.Tuple.tuple("road/v1", ""));
    gallery(Role.REFORM_OFFICE, "/drafts-just-decided", "ja", 1280);
    db.sql("update document set form_id = 'road', form_version = 'v1' where id = ?").param(papers.get(3)).update();
    browser.at("/drafts");
    browser.click(By.cssSelector("main > details > summary"));
    gallery(Role.REFORM_OFFICE, "/drafts-decided", "ja", 1280);
    browser.leaving(() -> browser.click(By.cssSelector("form[action$='/road/v1/take-back'] button")));
    browser.says("「道路占用許可申請書」は取り消せません。この様式で綴った文書が、もう 1 件あります。");
    assertThat(catalogue.find(road)).isPresent();
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void aHitScannedOnItsSideIsShownUpright() throws IOException {
    List<SearchIndex.Change> changes = new ArrayList<>();
    for (int quarters = 0; quarters < 4; quarters++) {
      UUID paper = SeededPapers.turned(db, folder, papers.get(2), quarters);
      DocumentId id = new DocumentId(paper);
      changes.add(new SearchIndex.Change(id, List.of(new IndexedPart(id, 1, 1, "斜め置きの願 " + quarters, Service.SECTION, "", "", "", "", 2026, List.of(), false, Instant.EPOCH, List.of(), List.of(90 * quarters)))));
    }
    index.take(changes, index.position());
    browser.signOut().wide(1280).signIn(Service.login(Role.SECTION_CLERK), Service.PASSWORD).at("/search?locale=ja&q=斜め置き");
    gallery(Role.SECTION_CLERK, "/search-turned", "ja", 1280);
    Object crooked = browser.driver().executeScript("""
        return [...document.querySelectorAll('.hit__picture')].filter(frame => {
          const picture = frame.querySelector('img').getBoundingClientRect(), around = frame.getBoundingClientRect();
          return picture.height <= picture.width || picture.right > around.right + 1 || picture.bottom > around.bottom + 1 || picture.left < around.left - 1 || picture.top < around.top - 1;
        }).map(frame => frame.className);""");
    assertThat((List<?>) crooked).isEmpty();
    assertThat(browser.driver().findElements(By.cssSelector(".hit__picture img"))).hasSize(4);
  }

  /** A chord that leads to a place on the same page. */
  private void press(String letter) {
    new Actions(browser.driver()).keyDown(Keys.ALT).keyDown(Keys.SHIFT).sendKeys(letter).keyUp(Keys.SHIFT).keyUp(Keys.ALT).perform();
  }

  private void keys(String text, boolean instead) {
    browser.shows(By.cssSelector("#value:focus"));
    Actions actions = new Actions(browser.driver());
    if (instead) {
      actions.keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL);
    }
    browser.leaving(() -> actions.sendKeys(text).perform());
  }

  private void chord(String letter) {
    Actions keys = new Actions(browser.driver()).keyDown(Keys.ALT).keyDown(Keys.SHIFT).sendKeys(letter).keyUp(Keys.SHIFT).keyUp(Keys.ALT);
    browser.leaving(keys::perform);
  }
}
