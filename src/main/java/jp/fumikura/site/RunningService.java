package jp.fumikura.site;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A service that runs. */
public final class RunningService {
  private final ConfigurableApplicationContext context;
  private final CountDownLatch closed = new CountDownLatch(1);

  RunningService(ConfigurableApplicationContext context) {
    this.context = context;
    context.addApplicationListener(event -> {
      if (event instanceof ContextClosedEvent) {
        closed.countDown();
      }
    });
  }

  /** Port it answers on. */
  public int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  /** Waits until the service is told to stop. */
  public void await() throws InterruptedException {
    closed.await();
  }

  /** Stops gracefully: requests and readings under way are brought to an end. */
  public void stop() {
    context.close();
  }
}
