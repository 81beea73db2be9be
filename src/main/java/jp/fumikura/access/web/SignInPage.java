package jp.fumikura.access.web;

import java.util.Optional;
import jp.fumikura.access.OpenTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; signing in and out itself is the outer wall's. */
@Controller
@OpenTo(strangers = true)
class SignInPage {
  /** @param rest minutes to wait after too many failures */
  @GetMapping("/login")
  String page(@RequestParam Optional<Integer> rest, Model model) {
    rest.ifPresent(minutes -> model.addAttribute("minutes", minutes));
    return "access/login";
  }
}
