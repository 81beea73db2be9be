package jp.fumikura.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, driven like a person would. Where it is absent the test is reported as not run; under {@code CI=true} it fails. */
final class Browser implements AutoCloseable {
  private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVER = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
  private final ChromeDriver driver;
  private final String root;

  private Browser(ChromeDriver driver, String root) {
    this.driver = driver;
    this.root = root;
  }

  static Browser open(int port) {
    Path chromium = found(CHROMIUM, "chromium");
    Path chromedriver = found(DRIVER, "chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-first-run", "--no-default-browser-check", "--hide-scrollbars", "--force-prefers-reduced-motion", "--lang=ja", "--window-size=1280,900");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile()).usingAnyFreePort().withSilent(true).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(120)).scriptTimeout(Duration.ofSeconds(60));
    return new Browser(driver, "http://127.0.0.1:" + port);
  }

  private static Path found(List<String> places, String debianPackage) {
    return places.stream().map(Path::of).filter(Files::isExecutable).findFirst()
        .orElseGet(() -> notHere("no " + debianPackage + " on this machine: apt-get install chromium chromium-driver"));
  }

  /** Reported as not run, with the reason; under {@code CI=true} a failure. */
  static <T> T notHere(String reason) {
    return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
  }

  ChromeDriver driver() {
    return driver;
  }

  Browser at(String path) {
    driver.get(root + path);
    arriving().withMessage(() -> "the whole of " + path).until(d -> (Boolean) driver.executeScript("return document.readyState === 'complete'"));
    return this;
  }

  /** CSS pixels, as on a desk (1280) or a telephone (375). */
  Browser wide(int width) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", width < 500 ? 800 : 900, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  Browser highContrast(boolean on) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "forced-colors", "value", on ? "active" : "none"))));
    return this;
  }

  Browser signIn(String login, String password) {
    at("/login");
    type(By.id("username"), login);
    type(By.id("password"), password);
    leaving(() -> click(By.cssSelector("main button[type=submit]")));
    return this;
  }

  Browser signOut() {
    driver.manage().deleteAllCookies();
    return this;
  }

  WebElement find(By place) {
    return driver.findElement(place);
  }

  void type(By place, String text) {
    WebElement field = find(place);
    field.clear();
    field.sendKeys(text);
  }

  void click(By place) {
    find(place).click();
  }

  /** Does what leads to another page and waits until that page has come: the one left behind carries a mark that the new one lacks. */
  void leaving(Runnable deed) {
    driver.executeScript("window.leftBehind = true");
    deed.run();
    arriving().withMessage(() -> "another page than " + path()).until(d -> (Boolean) driver.executeScript("return !window.leftBehind && document.readyState === 'complete'"));
  }

  String text() {
    return find(By.tagName("body")).getText();
  }

  /** Waits until the page that a click led to has come, and says this. */
  void says(String words) {
    arriving().withMessage(() -> "the page says: " + words).until(d -> text().contains(words));
  }

  /** Waits until the page that a click led to has come, and shows this. */
  void shows(By place) {
    arriving().withMessage(() -> "the page shows: " + place).until(d -> !d.findElements(place).isEmpty());
  }

  private WebDriverWait arriving() {
    WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(30));
    wait.ignoreAll(List.of(NoSuchElementException.class, StaleElementReferenceException.class, JavascriptException.class));
    return wait;
  }

  String path() {
    return driver.getCurrentUrl().substring(root.length());
  }

  /** What is wrong with the page for people who see little, hear it, or use keys only. */
  @SuppressWarnings("unchecked")
  List<String> complaints() {
    return Stream.concat(((List<String>) driver.executeScript(script("audit.js"))).stream(), console().stream()).map(found -> path() + ": " + found).toList();
  }

  /** Errors and breaches of the content security policy since the last call. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream().filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> "console: " + entry.getMessage()).toList();
  }

  private static String script(String name) {
    try (var in = Browser.class.getResourceAsStream("/browser/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole page as a PNG. */
  void picture(Path file) {
    Long height = (Long) driver.executeScript("return Math.min(4000, document.documentElement.scrollHeight)");
    Long width = (Long) driver.executeScript("return window.innerWidth");
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", Math.max(700, height), "deviceScaleFactor", 1, "mobile", false));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    wide(width.intValue());
  }

  @Override
  public void close() {
    driver.quit();
  }
}
