package jp.fumikura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import jp.fumikura.intake.DecodingLimits;
import jp.fumikura.intake.ScanFile;
import jp.fumikura.intake.ScanFiles;
import jp.fumikura.page.Box;
import jp.fumikura.page.Placement;
import jp.fumikura.pdf.PdfPage;
import jp.fumikura.pdf.SearchablePdf;
import jp.fumikura.pdf.pdfbox.ArchivalPdf;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** What stands in the invisible layer comes out of pdf.js as the Japanese that was read, without spaces nobody wrote. */
class TextLayerInBrowserTest {
  private static final String ACROSS = "𠮷野家の葛󠄀城市へ令和3年 ABC-12";
  private static final String DOWN = "縦書きの行";
  private static final String PDF_JS = "/META-INF/resources/webjars/pdfjs-dist/5.4.624/build/";
  private static final String PAGE = """
      <!DOCTYPE html><meta charset="utf-8"><pre id="text"></pre>
      <script type="module">
        import * as pdfjs from "/pdf.min.mjs";
        pdfjs.GlobalWorkerOptions.workerSrc = "/pdf.worker.min.mjs";
        const page = await (await pdfjs.getDocument("/a.pdf").promise).getPage(1);
        const items = (await page.getTextContent()).items;
        document.getElementById("text").textContent = items.map(item => item.str + (item.hasEOL ? "\\n" : "")).join("") + "\\nEND";
      </script>""";

  @TempDir
  Path folder;

  private HttpServer server;
  private Browser browser;

  @BeforeEach
  void serve() throws IOException {
    byte[] pdf = Files.readAllBytes(pdf());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    answer("/page", "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
    answer("/a.pdf", "application/pdf", pdf);
    for (String script : List.of("pdf.min.mjs", "pdf.worker.min.mjs")) {
      answer("/" + script, "text/javascript", script(script));
    }
    server.start();
    browser = Browser.open(server.getAddress().getPort());
  }

  @AfterEach
  void close() {
    server.stop(0);
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void pdfJsReadsTheLinesAsTheyStand() {
    browser.at("/page").says("END");
    assertThat(browser.find(By.id("text")).getText()).contains(ACROSS).contains(DOWN);
  }

  private void answer(String path, String type, byte[] bytes) {
    server.createContext(path, exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type + (type.startsWith("text/") ? "; charset=utf-8" : ""));
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
  }

  private static byte[] script(String name) throws IOException {
    try (InputStream in = TextLayerInBrowserTest.class.getResourceAsStream(PDF_JS + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private Path pdf() throws IOException {
    Path scan = folder.resolve("scan.png");
    BufferedImage white = new BufferedImage(800, 1000, BufferedImage.TYPE_BYTE_GRAY);
    white.createGraphics().fillRect(0, 0, 800, 1000);
    ImageIO.write(white, "png", scan.toFile());
    Path target = folder.resolve("a.pdf");
    PageText text = new PageText(List.of(new TextLine(ACROSS, new Box(100, 200, 560, 30), 1, false, List.of()),
        new TextLine(DOWN, new Box(700, 100, 30, 150), 1, true, List.of())));
    try (ScanFile file = new ScanFiles(DecodingLimits.standard()).open(scan, "scan.png"); SearchablePdf.Draft draft = new ArchivalPdf().begin(scan, new SearchablePdf.Title("題"), target)) {
      draft.add(new PdfPage(file.page(1).page(), text, Placement.identity(), false));
      draft.finish();
    }
    return target;
  }
}
