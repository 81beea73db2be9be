package jp.fumikura.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** Where things are on this machine. */
final class Home {
  private static final int PORTS = 50;

  private Home() {}

  /** {@code FUMIKURA_HOME}, or {@code ~/.fumikura}. */
  static Path folder() {
    String set = System.getenv("FUMIKURA_HOME");
    return set == null || set.isBlank() ? Path.of(System.getProperty("user.home"), ".fumikura") : Path.of(set);
  }

  /** The demonstration's own folder, never the city's. */
  static Path demo() {
    return folder().resolveSibling(folder().getFileName() + "-demo");
  }

  /** This port or the next free one on the loopback. */
  static int freePort(int wish) throws IOException {
    for (int port = wish; port < wish + PORTS; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (java.net.BindException e) {
        continue;
      }
    }
    throw new IOException("no free port from " + wish);
  }
}
