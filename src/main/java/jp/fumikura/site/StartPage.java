package jp.fumikura.site;

import jp.fumikura.access.OpenTo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in: the rooms a person may enter, each with what is done there. */
@Controller
@OpenTo
class StartPage {
  @GetMapping("/")
  String page() {
    return "site/start";
  }
}
