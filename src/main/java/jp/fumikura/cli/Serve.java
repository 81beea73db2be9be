package jp.fumikura.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.fumikura.site.FumikuraApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the service, until it is told to stop. */
@Command(name = "serve", description = "サービスを起動します(画面、API、読み取り)。")
final class Serve implements Callable<Integer> {
  @Option(names = "--port", description = "待ち受けるポート(既定: 8080)")
  int port;

  @Override
  public Integer call() throws InterruptedException {
    Map<String, Object> settings = new HashMap<>();
    if (port > 0) {
      settings.put("server.port", port);
    }
    FumikuraApplication.start(home(), settings).await();
    return 0;
  }

  /** {@code FUMIKURA_HOME}, or {@code ~/.fumikura}. */
  static Path home() {
    String set = System.getenv("FUMIKURA_HOME");
    return set == null || set.isBlank() ? Path.of(System.getProperty("user.home"), ".fumikura") : Path.of(set);
  }
}
