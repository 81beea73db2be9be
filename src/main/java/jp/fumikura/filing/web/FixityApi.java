package jp.fumikura.filing.web;

import java.io.IOException;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.filing.Fixity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code ./fumikura verify} of a running service. Answers with paths in the data folder, so only the records office may ask. */
@RestController
@OpenTo(Role.RECORDS_OFFICE)
class FixityApi {
  private final Fixity fixity;

  FixityApi(Fixity fixity) {
    this.fixity = fixity;
  }

  /** One line a fault, {@code FAULT document path}; the last line counts what was looked at. */
  @PostMapping(path = "/api/verify", produces = "text/plain;charset=UTF-8")
  String verify() throws IOException {
    return fixity.run(f -> {}).text();
  }
}
