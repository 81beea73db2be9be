package jp.fumikura.access.web;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.fumikura.access.Account;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.Role;
import jp.fumikura.access.jdbc.Accounts;
import jp.fumikura.access.jdbc.LoginLimit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password. A name that does not exist costs as much time as one that does. */
@Component
class SignIn implements AuthenticationProvider {
  private static final String NOBODY = "-";
  private final Accounts accounts;
  private final LoginLimit limit;
  private final PasswordEncoder encoder;
  private final AuditTrail audit;
  private final String hashOfNobody;

  SignIn(Accounts accounts, LoginLimit limit, PasswordEncoder encoder, AuditTrail audit) {
    this.accounts = accounts;
    this.limit = limit;
    this.encoder = encoder;
    this.audit = audit;
    this.hashOfNobody = Passwords.hash(encoder, NOBODY);
  }

  @Override
  public Authentication authenticate(Authentication presented) {
    String login = presented.getName();
    String address = presented.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    limit.rest(login, address).ifPresent(SignIn::refuse);
    return check(login, String.valueOf(presented.getCredentials())).map(account -> enter(account, address)).orElseThrow(() -> failed(login, address));
  }

  private Optional<Account> check(String login, String password) {
    String hash = accounts.passwordHash(login).orElse(hashOfNobody);
    boolean right = Passwords.fits(password) && encoder.matches(password, hash);
    return right ? accounts.find(login).filter(Account::enabled) : Optional.empty();
  }

  private Authentication enter(Account account, String address) {
    limit.succeeded(account.login(), address);
    audit.record(account.login(), "sign-in", account.login());
    return UsernamePasswordAuthenticationToken.authenticated(account.login(), "", authorities(account.roles()));
  }

  private BadCredentialsException failed(String login, String address) {
    limit.failed(login, address);
    // What was typed as a name may be a password: only names that exist are written down.
    audit.record(NOBODY, "sign-in.refused", accounts.find(login).map(Account::login).orElse(NOBODY));
    return new BadCredentialsException("name or password is wrong");
  }

  private static void refuse(Duration rest) {
    throw new LockedException(Long.toString(Math.max(1, rest.plusSeconds(59).toMinutes())));
  }

  static Collection<GrantedAuthority> authorities(Collection<Role> roles) {
    return roles.stream().map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return List.of(UsernamePasswordAuthenticationToken.class).contains(authentication);
  }
}
