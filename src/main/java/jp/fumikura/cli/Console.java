package jp.fumikura.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A word with the running service of a data folder: over loopback, with the token only its user can read. */
final class Console {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String token;

  private Console(String port, String token) {
    this.address = "http://127.0.0.1:" + port;
    this.token = token;
  }

  /** Empty where no service runs on this folder. */
  static Optional<Console> of(Path home) throws IOException, InterruptedException {
    Path port = home.resolve("run").resolve("port");
    Path token = home.resolve("run").resolve("token");
    if (!Files.isReadable(port) || !Files.isReadable(token)) {
      return Optional.empty();
    }
    Console console = new Console(Files.readString(port).strip(), Files.readString(token).strip());
    try {
      return console.send(HttpRequest.newBuilder(URI.create(console.address + "/actuator/health/liveness"))).statusCode() == 200 ? Optional.of(console) : Optional.empty();
    } catch (java.net.ConnectException e) {
      return Optional.empty();
    }
  }

  /** The answer's text; anything but 2xx throws. */
  String post(String path) throws IOException, InterruptedException {
    return answer(path, HttpRequest.newBuilder(URI.create(address + path)).POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** The answer's text; anything but 2xx throws. */
  String get(String path) throws IOException, InterruptedException {
    return answer(path, HttpRequest.newBuilder(URI.create(address + path)));
  }

  private String answer(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(path + ": " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
  }
}
