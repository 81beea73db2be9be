package jp.fumikura.search.web;

import java.io.IOException;
import java.nio.file.Path;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.access.web.ConsoleToken;
import jp.fumikura.search.crawl.CrawlRounds;
import jp.fumikura.search.crawl.SharedFolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code ./fumikura index} of a running service. Paths are read with the service's own rights, so only a command on this machine may name one. */
@RestController
@OpenTo(Role.RECORDS_OFFICE)
class SharedFolderApi {
  private final CrawlRounds rounds;
  private final Sections sections;

  SharedFolderApi(CrawlRounds rounds, Sections sections) {
    this.rounds = rounds;
    this.sections = sections;
  }

  /** Takes a folder in, now and from now on. */
  @PostMapping("/api/search/folders")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void take(@RequestParam String path, @RequestParam String section, Viewer viewer) throws IOException {
    onThisMachine(viewer);
    if (sections.find(section).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    rounds.take(new SharedFolder(Path.of(path), section));
  }

  /** First line {@code RUNNING}, {@code DONE} or {@code UNREACHABLE}, then the report. */
  @GetMapping(path = "/api/search/folders", produces = "text/plain;charset=UTF-8")
  String state(@RequestParam String path, Viewer viewer) {
    onThisMachine(viewer);
    CrawlRounds.State state = rounds.state(Path.of(path));
    return (state.running() ? "RUNNING" : state.reachable() ? "DONE" : "UNREACHABLE") + "\n" + state.report().text();
  }

  private static void onThisMachine(Viewer viewer) {
    if (!viewer.account().equals(ConsoleToken.CONSOLE.account())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
