package jp.fumikura.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jp.fumikura.access.Account;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.site.jdbc.HelpCalls;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around every page.
 *
 * @param viewer null before signing in
 * @param rooms the main navigation
 * @param room the room this page is in; null on the start page
 * @param atRoomDoor this is the room's first page
 * @param otherLanguage address of this page in the other language
 * @param troubles what keeps documents waiting
 * @param waiting people who called for help and wait; only counted for a supporter
 */
public record Shell(
    @Nullable Viewer viewer,
    String name,
    List<Room> rooms,
    @Nullable Room room,
    boolean atRoomDoor,
    String path,
    String otherLanguage,
    List<Troubles.Trouble> troubles,
    int waiting) {
  public Shell {
    rooms = List.copyOf(rooms);
    troubles = List.copyOf(troubles);
  }

  static Shell of(HttpServletRequest request, Optional<Account> account, Rooms rooms, HelpCalls calls, Troubles troubles, boolean japanese) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    @Nullable Viewer viewer = account.map(Account::viewer).orElse(null);
    return new Shell(viewer, account.map(Account::displayName).orElse(""), viewer == null ? List.of() : rooms.openTo(viewer),
        rooms.holding(path).orElse(null), rooms.holding(path).map(room -> room.path().equals(path)).orElse(true), path,
        path + otherLanguage(request.getQueryString(), japanese), viewer == null ? List.of() : troubles.now(), viewer != null && viewer.has(Role.SUPPORTER) ? calls.waiting().size() : 0);
  }

  private static String otherLanguage(@Nullable String query, boolean japanese) {
    String rest = query == null ? "" : query.replaceAll("(^|&)locale=[^&]*", "").replaceFirst("^&", "");
    return "?" + rest + (rest.isEmpty() ? "" : "&") + "locale=" + (japanese ? "en" : "ja");
  }
}
