package jp.fumikura.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.fumikura.processing.spring.FurtherNode;
import picocli.CommandLine.Command;

/** {@code verify}: re-hashes everything that is kept. */
@Command(name = "verify", mixinStandardHelpOptions = true,
    description = {"倉と棚のすべてのファイルを、台帳と控えに照らして確かめます。", "Re-hashes the store against the ledger and the receipts."})
final class Verify implements Callable<Integer> {
  @Override
  public Integer call() throws IOException, InterruptedException {
    Path home = Home.folder();
    Optional<Console> service = Console.of(home);
    String text;
    if (service.isPresent()) {
      text = service.get().post("/api/verify");
    } else {
      try (FurtherNode quiet = FurtherNode.quiet(home)) {
        text = quiet.fixity().run(f -> {}).text();
      }
    }
    System.out.print(text);
    return text.strip().endsWith("faults 0") ? 0 : 1;
  }
}
