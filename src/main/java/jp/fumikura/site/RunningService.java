package jp.fumikura.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import jp.fumikura.access.AccountTable;
import jp.fumikura.access.Section;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.access.web.AccountDesk;
import jp.fumikura.access.web.FirstAdministrator;
import jp.fumikura.ledger.DataFolder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A service that runs. Its port stands in {@code run/port}, for commands on the same machine. */
public final class RunningService {
  private final ConfigurableApplicationContext context;
  private final CountDownLatch closed = new CountDownLatch(1);

  RunningService(ConfigurableApplicationContext context) throws IOException {
    this.context = context;
    Path file = context.getBean(DataFolder.class).run().resolve("port");
    Files.writeString(file, Integer.toString(port()));
    context.addApplicationListener(event -> {
      if (event instanceof ContextClosedEvent) {
        forget(file);
        closed.countDown();
      }
    });
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A port nobody answers on is noticed by whoever tries it.
    }
  }

  /** Port it answers on. */
  public int port() {
    return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer(), "a service has a web server").getPort();
  }

  /** Waits until the service is told to stop. */
  public void await() throws InterruptedException {
    closed.await();
  }

  /** At the very first start: the password of the one account there is, to be told once; empty later. */
  public Optional<String> appointFirstAdministrator() {
    return context.getBean(FirstAdministrator.class).appoint();
  }

  /**
   * For a demonstration: sections and accounts that all sign in with one password. What exists already stays as it is.
   *
   * @param sections rows {@code code,name,bureau} with their head
   * @param accounts rows of an {@link AccountTable} with their head
   */
  public void staff(List<List<String>> sections, List<List<String>> accounts, String password) {
    Sections known = context.getBean(Sections.class);
    sections.stream().skip(1).forEach(row -> known.put(new Section(row.get(0), row.get(1), row.get(2))));
    AccountTable table = AccountTable.of(accounts, known.all().stream().map(Section::code).collect(Collectors.toSet()));
    if (!table.refused().isEmpty()) {
      throw new IllegalArgumentException("accounts of the demonstration: " + table.refused());
    }
    AccountDesk desk = context.getBean(AccountDesk.class);
    table.accounts().forEach(account -> desk.openWith(account, password));
  }

  /** Stops gracefully: requests and readings under way are brought to an end. */
  public void stop() {
    context.close();
  }
}
