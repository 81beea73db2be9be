package jp.fumikura.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.fumikura.access.web.FirstAdministrator;
import jp.fumikura.site.FumikuraApplication;
import jp.fumikura.site.RunningService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the service, until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = {"サービスを起動します(画面、API、読み取り)。", "Starts the service: pages, API and a reading node."})
final class Serve implements Callable<Integer> {
  @Option(names = "--port", description = "待ち受けるポート (既定: 8080 または fumikura.properties)")
  int port;

  @Override
  public Integer call() throws InterruptedException, IOException {
    Map<String, Object> settings = new HashMap<>();
    if (port > 0) {
      settings.put("server.port", port);
    }
    RunningService service = FumikuraApplication.start(Home.folder(), settings);
    service.appointFirstAdministrator().ifPresent(Serve::tell);
    System.out.println("文倉が動いています / Fumikura runs at http://127.0.0.1:" + service.port() + "/");
    service.await();
    return 0;
  }

  /** Told here and nowhere else: it is in no file and no log. */
  private static void tell(String password) {
    System.out.println("最初の管理者  利用者名: " + FirstAdministrator.LOGIN + "  パスワード: " + password);
    System.out.println("この表示は一度だけです。最初のサインインで、新しいパスワードに変えてください。");
  }
}
