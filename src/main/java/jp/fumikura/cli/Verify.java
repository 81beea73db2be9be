package jp.fumikura.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.fumikura.processing.spring.FurtherNode;
import picocli.CommandLine.Command;

/** {@code verify}: re-hashes everything that is kept. */
@Command(name = "verify", mixinStandardHelpOptions = true,
    description = {"倉と棚のすべてのファイルを台帳と控えに照らし、操作の記録のつながりも確かめます。",
        "Re-hashes the store against the ledger and the receipts, and walks the audit trail."})
final class Verify implements Callable<Integer> {
  @Override
  public Integer call() throws IOException, InterruptedException {
    Path home = Home.folder();
    Optional<Console> service = Console.of(home);
    List<String> texts;
    if (service.isPresent()) {
      texts = List.of(service.get().post("/api/verify"), service.get().post("/api/audit/verify"));
    } else {
      try (FurtherNode quiet = FurtherNode.quiet(home)) {
        texts = List.of(quiet.fixity().run(f -> {}).text(), quiet.audit().text());
      }
    }
    texts.forEach(System.out::print);
    return texts.stream().allMatch(text -> text.strip().endsWith(" faults 0")) ? 0 : 1;
  }
}
