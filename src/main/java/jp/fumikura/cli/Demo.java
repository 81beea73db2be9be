package jp.fumikura.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.processing.node.DefinitionsFolder;
import jp.fumikura.sample.ShippedPapers;
import jp.fumikura.site.FumikuraApplication;
import jp.fumikura.site.RunningService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the service with the sample city, in a folder of its own; the shipped scans come in through the hot folder like any others. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = {"見本の市でサービスを試します。", "Tries the service with the sample city."})
final class Demo implements Callable<Integer> {
  private static final int WISH = 8080;
  /** Somebody who may look into every room. */
  private static final List<String> VISITOR = List.of("demo", "見学 はじめ", "OPERATOR;SUPPORTER;SECTION_CLERK;REFORM_OFFICE;RECORDS_OFFICE", "", "yes", "");

  @Option(names = "--port", description = "待ち受けるポート (既定: 8080 または次の空き)")
  int port = WISH;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path home = Home.demo();
    int free = Home.freePort(port);
    if (free != port) {
      System.out.println("ポート " + port + " は使用中なので " + free + " を使います / port " + port + " is taken, using " + free);
    }
    RunningService service = FumikuraApplication.start(home, Map.of("server.port", free, "fumikura.sample-city", true));
    String password = password(new DataFolder(home));
    List<List<String>> accounts = new ArrayList<>(table("accounts"));
    accounts.add(VISITOR);
    service.staff(table("sections"), accounts, password);
    int scans = laySamples(new DataFolder(home).hotFolder());
    System.out.println();
    System.out.println("  文倉 (見本) / Fumikura demo");
    System.out.println("    画面   http://127.0.0.1:" + service.port() + "/");
    System.out.println("    利用者 demo  (ほかに operator 入力担当、tax 所管課、reform 行革担当、admin 管理者)");
    System.out.println("    合言葉 " + password);
    System.out.println("    見本のスキャン " + scans + " 件を受け入れています。フォルダー " + new DataFolder(home).hotFolder() + " に置いたファイルも読みます。");
    System.out.println("    止めるには Ctrl+C を押します / press Ctrl+C to stop.");
    System.out.println();
    service.await();
    return 0;
  }

  /** The demonstration's one password, kept in its own folder so that the next start tells the same. */
  private static String password(DataFolder folder) throws IOException {
    Path file = folder.run().resolve("demo-password");
    if (!Files.exists(file)) {
      byte[] random = new byte[6];
      new SecureRandom().nextBytes(random);
      Files.writeString(file, "mihon-" + HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }

  /** A table of the sample city; its cells hold no commas. */
  private static List<List<String>> table(String name) throws IOException {
    try (InputStream in = Demo.class.getResourceAsStream("/sample-city/" + name + ".csv")) {
      if (in == null) {
        throw new IOException("the sample city's " + name + " are missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).map(l -> List.of(l.split(",", -1))).toList();
    }
  }

  /** The hot folder must not see half a file. */
  private static int laySamples(Path hotFolder) throws IOException {
    Optional<Path> forms = DefinitionsFolder.find(new DataFolder(Objects.requireNonNull(hotFolder.getParent(), "the hot folder lies in the data folder")),
        System.getProperty("fumikura.forms", "")).path();
    return forms.isEmpty() ? 0 : ShippedPapers.copy(forms.get(), hotFolder).size();
  }
}
