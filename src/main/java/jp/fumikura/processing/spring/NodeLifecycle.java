package jp.fumikura.processing.spring;

import jp.fumikura.ledger.Troubles;
import jp.fumikura.processing.child.ChildPool;
import jp.fumikura.processing.jdbc.ReadingNode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The node starts when everything else stands, and is the first to stop. Where this machine cannot read Japanese it takes no orders yet:
 * documents wait, people are told, and as soon as it is mended reading begins.
 */
@Component
class NodeLifecycle implements SmartLifecycle {
  private static final long LOOK_AGAIN_MILLIS = 10_000;

  private final ReadingNode node;
  private final ReadingProof proof;
  private final boolean reads;
  private volatile boolean running;
  private Thread beginning = new Thread();

  NodeLifecycle(ReadingNode node, ChildPool pool, Troubles troubles, @Value("${fumikura.reads:true}") boolean reads) {
    this.node = node;
    this.proof = new ReadingProof(pool, troubles);
    this.reads = reads;
  }

  @Override
  public void start() {
    running = true;
    if (reads) {
      beginning = Thread.ofPlatform().daemon().name("node-start").start(this::begin);
    }
  }

  private void begin() {
    while (running && !proof.holds()) {
      try {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
    if (running) {
      node.start();
    }
  }

  @Override
  public void stop() {
    running = false;
    if (reads) {
      ended(beginning);
      node.close();
    }
  }

  private static void ended(Thread thread) {
    thread.interrupt();
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the web server, which stands at {@code MAX_VALUE - 2048}: what it still takes in waits in the queue. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 512;
  }
}
