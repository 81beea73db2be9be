package jp.fumikura.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import jp.fumikura.access.web.Viewers;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.site.jdbc.HelpCalls;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the {@link Shell} around every page. */
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {
  private final Viewers viewers;
  private final Rooms rooms;
  private final HelpCalls calls;
  private final Troubles troubles;

  ShellAdvice(Viewers viewers, Rooms rooms, HelpCalls calls, Troubles troubles) {
    this.viewers = viewers;
    this.rooms = rooms;
    this.calls = calls;
    this.troubles = troubles;
  }

  @ModelAttribute("shell")
  Shell shell(HttpServletRequest request, Locale locale) {
    return Shell.of(request, viewers.account(request), rooms, calls, troubles, !locale.getLanguage().equals("en"));
  }
}
