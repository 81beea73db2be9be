package jp.fumikura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import jp.fumikura.access.Account;
import jp.fumikura.access.Role;
import jp.fumikura.access.Section;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.access.web.AccountDesk;
import jp.fumikura.reading.tesseract.LanguageData;
import jp.fumikura.site.FumikuraApplication;
import jp.fumikura.site.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The main job, as a person does it, with real reading children: hand over, watch, find, see the word on the page, check, look at the seal page. */
@SpringBootTest(classes = FumikuraApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"fumikura.access.bcrypt-strength=4", "server.port=0"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobTest {
  private static final Path HOME = Path.of("target", "browser", UUID.randomUUID().toString());
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  @LocalServerPort
  private int port;
  @Autowired
  private Sections sections;
  @Autowired
  private AccountDesk desk;
  private Browser browser;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) {
    settings.add("fumikura.home", HOME.toAbsolutePath()::toString);
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
  void fromPaperToShelf() throws IOException {
    browser.wide(1280).signIn("visitor", Service.PASSWORD).at("/intake");
    browser.type(By.id("name"), "四月一日の窓口");
    browser.find(By.id("files")).sendKeys(scan().toAbsolutePath().toString());
    picture("1-intake");
    browser.click(By.cssSelector("main form[data-intake] button[type=submit]"));
    until(() -> browser.path().startsWith("/intake/"));
    until(() -> !browser.driver().findElements(By.cssSelector("main .state--check, main .state--done")).isEmpty());
    browser.says("窓口の控え.png");
    picture("2-progress");

    until(() -> {
      browser.at("/search?q=" + "粗大ごみ");
      return !browser.driver().findElements(By.cssSelector(".hit")).isEmpty();
    });
    picture("3-search");
    browser.click(By.cssSelector(".hit__title a"));
    browser.shows(By.cssSelector(".box--hit"));
    picture("4-document");

    browser.at("/verification");
    assertThat(browser.driver().findElements(By.cssSelector("main tbody tr"))).hasSize(1);
    picture("5-verification");
    browser.click(By.cssSelector("main a.button--large"));
    browser.says("これは、どの様式ですか");
    picture("6-question");
    browser.click(By.cssSelector("main button[value=CORRECTED]"));
    browser.says("すべて確かめました");
    browser.click(By.cssSelector("main form[action$=settle] button"));
    browser.says("この文書を終えました");

    browser.at("/sealreview");
    assertThat(browser.find(By.tagName("h1")).getText()).isNotBlank();
    picture("7-sealreview");
    assertThat(browser.console()).isEmpty();
  }

  private void until(java.util.function.BooleanSupplier happened) {
    new WebDriverWait(browser.driver(), PATIENCE).pollingEvery(Duration.ofMillis(500)).ignoring(org.openqa.selenium.StaleElementReferenceException.class).until(driver -> happened.getAsBoolean());
  }

  private void picture(String name) {
    String folder = System.getProperty("fumikura.gallery", "");
    if (!folder.isEmpty()) {
      browser.picture(Path.of(folder, "guide-" + name + ".png"));
    }
  }

  /** A sheet no definition knows, 200 dpi. */
  private static Path scan() throws IOException {
    BufferedImage paper = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.setRenderingHints(Map.of(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON));
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1654, 2339);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 60));
    pen.drawString("窓口相談の記録", 560, 300);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
    String[] lines = {"令和八年四月一日に窓口で相談がありました。", "粗大ごみの収集を申し込む方法について説明しました。", "担当者は清掃課へ連絡しました。", "以上のとおり報告します。"};
    for (int i = 0; i < lines.length; i++) {
      pen.drawString(lines[i], 240, 520 + i * 120);
    }
    pen.dispose();
    Path file = Files.createDirectories(HOME.resolve("desk")).resolve("窓口の控え.png");
    ImageIO.write(paper, "png", file.toFile());
    return file;
  }
}
