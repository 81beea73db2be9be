package jp.fumikura.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.fumikura.access.Account;
import jp.fumikura.access.Role;
import jp.fumikura.access.Section;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.access.web.AccountDesk;
import jp.fumikura.form.FormKey;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.QuarterTurn;
import jp.fumikura.reading.tesseract.LanguageData;
import jp.fumikura.sample.SampleCity;
import jp.fumikura.sample.paper.Order;
import jp.fumikura.sample.paper.Scan;
import jp.fumikura.sample.paper.Typefaces;
import jp.fumikura.site.FumikuraApplication;
import jp.fumikura.site.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Papers of a form nobody has drawn up, with real children: they are one group, a draft is made of one of them, and once it is registered the others are read by it. */
@Tag("long")
@SpringBootTest(classes = FumikuraApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"fumikura.access.bcrypt-strength=4", "server.port=0"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnknownFormJobTest {
  private static final Path HOME = Path.of("target", "browser", UUID.randomUUID().toString());
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Scan COLOUR = new Scan(200, PageImage.Depth.COLOUR, 0.6, QuarterTurn.NONE, 250, 0, 0.6);
  @LocalServerPort
  private int port;
  @Autowired
  private Sections sections;
  @Autowired
  private AccountDesk desk;
  private Browser browser;

  /** The city knows one form only, and not the one that comes in. */
  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) {
    settings.add("fumikura.home", HOME.toAbsolutePath()::toString);
    settings.add("fumikura.forms", () -> known("f1-refund-claim").toAbsolutePath().toString());
  }

  private static Path known(String id) {
    Path forms = HOME.resolve("known");
    try (Stream<Path> all = Files.walk(Path.of("forms", id), 2)) {
      for (Path file : all.filter(f -> f.getFileName().toString().matches("form\\.yml|blank\\..*")).toList()) {
        Path target = forms.resolve(Path.of("forms").relativize(file));
        Files.createDirectories(target.getParent());
        if (!Files.exists(target)) {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return forms;
  }

  @BeforeAll
  void open() {
    if (LanguageData.find(System.getenv()) instanceof LanguageData.Missing missing) {
      Browser.notHere(missing.message(Locale.ENGLISH));
    }
    sections.put(new Section(Service.SECTION, "納税課", "財政局"));
    Set<Role> roles = Set.of(Role.OPERATOR, Role.SUPPORTER, Role.SECTION_CLERK, Role.REFORM_OFFICE, Role.RECORDS_OFFICE);
    desk.openWith(new Account("visitor", "見学 はじめ", roles, Set.of(), true, Set.of(), true, false), Service.PASSWORD);
    browser = Browser.open(port);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void fromUnknownSheetsToAFormThatIsReadBy() throws IOException {
    List<Path> papers = papers();
    browser.wide(1280).signIn("visitor", Service.PASSWORD).at("/intake");
    browser.find(By.id("files")).sendKeys(String.join("\n", papers.stream().map(p -> p.toAbsolutePath().toString()).toList()));
    browser.click(By.cssSelector("main form[data-intake] button[type=submit]"));
    until(() -> browser.path().startsWith("/intake/"));
    until(() -> {
      browser.at("/verification/unknown-sheets");
      return browser.text().contains("4 枚がよく似ています");
    });
    picture("unknown-groups");
    chord("s");
    picture("unknown-group");
    chord("n");
    until(() -> {
      browser.at("/drafts");
      return !browser.driver().findElements(By.cssSelector("main tbody a")).isEmpty();
    });
    browser.leaving(() -> browser.click(By.cssSelector("main tbody a")));
    picture("draft-from-sheet");
    assertThat(browser.find(By.tagName("h1")).getText()).isEqualTo("粗大ごみ処理申請書");
    assertThat(browser.driver().findElements(By.cssSelector("main .question-list li")).size()).isGreaterThan(5);
    chord("s");
    browser.says("登録しました");
    browser.at("/verification/unknown-sheets");
    chord("s");
    browser.find(By.id("form")).sendKeys("粗大ごみ");
    chord("s");
    browser.says("4 枚の様式を決めました");
    until(() -> {
      browser.at("/verification/unknown-sheets");
      return browser.text().contains("知らない様式の紙はありません");
    });
    assertThat(browser.console()).isEmpty();
  }

  private static List<Path> papers() throws IOException {
    Optional<Typefaces> typefaces = Typefaces.in(List.of(Path.of("/usr/share/fonts")));
    assumeTrue(typefaces.isPresent(), "no Japanese typeface on this machine");
    SampleCity city = new SampleCity(Path.of("forms"), typefaces.get());
    Path out = Files.createDirectories(HOME.resolve("desk"));
    for (int n = 1; n <= 4; n++) {
      city.write(new Order("paper-" + n, FormKey.of("f4-bulky-refuse/2021"), LocalDate.of(2023, 5, n), 40 + n, Order.Writing.TYPED, Order.Marking.NONE, n == 2, n == 3 ? COLOUR.turned(QuarterTurn.HALF) : COLOUR, Order.Kind.JPEG), out);
    }
    try (Stream<Path> made = Files.list(out)) {
      return made.filter(p -> p.toString().endsWith(".jpg")).sorted().toList();
    }
  }

  private void chord(String letter) {
    Actions keys = new Actions(browser.driver()).keyDown(Keys.ALT).keyDown(Keys.SHIFT).sendKeys(letter).keyUp(Keys.SHIFT).keyUp(Keys.ALT);
    browser.leaving(keys::perform);
  }

  private void until(java.util.function.BooleanSupplier happened) {
    new WebDriverWait(browser.driver(), PATIENCE).pollingEvery(Duration.ofMillis(800)).ignoring(org.openqa.selenium.StaleElementReferenceException.class).until(driver -> happened.getAsBoolean());
  }

  private void picture(String name) {
    String folder = System.getProperty("fumikura.gallery", "");
    if (!folder.isEmpty()) {
      browser.picture(Path.of(folder, "guide-" + name + ".png"));
    }
  }
}
