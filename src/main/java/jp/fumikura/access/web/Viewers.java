package jp.fumikura.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.fumikura.access.Account;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.jdbc.Accounts;
import org.springframework.stereotype.Component;

/** Who is looking, asked anew at every request, so that a right taken away is gone with the next click. */
@Component
public class Viewers {
  private static final String ATTRIBUTE = Viewers.class.getName();
  private final Accounts accounts;

  Viewers(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Empty before signing in, and for an account that was closed since. */
  public Optional<Viewer> viewer(HttpServletRequest request) {
    return ConsoleToken.authenticated(request) ? Optional.of(ConsoleToken.CONSOLE) : account(request).map(Account::viewer);
  }

  /** The account behind the request; read once a request. */
  public Optional<Account> account(HttpServletRequest request) {
    if (request.getUserPrincipal() == null) {
      return Optional.empty();
    }
    if (!(request.getAttribute(ATTRIBUTE) instanceof Account)) {
      accounts.find(request.getUserPrincipal().getName()).filter(Account::enabled).ifPresent(account -> request.setAttribute(ATTRIBUTE, account));
    }
    return Optional.ofNullable((Account) request.getAttribute(ATTRIBUTE));
  }
}
