package jp.fumikura.processing.spring;

import java.time.Duration;
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
  private final ReadingNode node;
  private final ReadingProof proof;
  private final boolean reads;
  private final Duration lookAgain;
  private volatile boolean running;
  private Thread beginning = new Thread();

  NodeLifecycle(ReadingNode node, ReadingProof proof, @Value("${fumikura.reads:true}") boolean reads, @Value("${fumikura.look-again:10s}") Duration lookAgain) {
    this.node = node;
    this.proof = proof;
    this.reads = reads;
    this.lookAgain = lookAgain;
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
        Thread.sleep(lookAgain);
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
