package jp.fumikura.processing.spring;

import jp.fumikura.processing.jdbc.ReadingNode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The node starts when everything else stands, and is the first to stop. */
@Component
class NodeLifecycle implements SmartLifecycle {
  private final ReadingNode node;
  private final boolean reads;
  private volatile boolean running;

  NodeLifecycle(ReadingNode node, @Value("${fumikura.reads:true}") boolean reads) {
    this.node = node;
    this.reads = reads;
  }

  @Override
  public void start() {
    if (reads) {
      node.start();
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    if (reads) {
      node.close();
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
