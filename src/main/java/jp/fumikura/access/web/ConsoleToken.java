package jp.fumikura.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fumikura.access.Account;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Commands on the same machine talk to the service with a token only its user can read ({@code run/token}), sent as
 * {@code Authorization: Bearer …} over loopback. Whoever can read that file can read the store too; closed classes stay
 * closed all the same.
 */
@Component
public class ConsoleToken extends OncePerRequestFilter {
  /** Who a command is, in the audit trail too. */
  public static final Viewer CONSOLE = new Viewer("console", contentRoles(), Set.of(), true, Set.of());
  private static final String BEARER = "Bearer ";
  private final byte[] token;

  ConsoleToken(@Value("${fumikura.home}") Path home) throws IOException {
    this.token = fresh();
    write(home.resolve("run"));
  }

  static boolean authenticated(HttpServletRequest request) {
    return request.getAttribute(ConsoleToken.class.getName()) != null;
  }

  /** Such a request carries no cookie, so nobody's browser can be tricked into sending it. */
  boolean matches(HttpServletRequest request) {
    return presented(request) && loopback(request);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (matches(request)) {
      request.setAttribute(ConsoleToken.class.getName(), Boolean.TRUE);
      SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(CONSOLE.account(), "", SignIn.authorities(CONSOLE.roles())));
    }
    chain.doFilter(request, response);
  }

  private boolean presented(HttpServletRequest request) {
    @Nullable String header = request.getHeader("Authorization");
    return header != null && header.startsWith(BEARER)
        && MessageDigest.isEqual(token, header.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean loopback(HttpServletRequest request) {
    return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
  }

  private void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("token");
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file, token, StandardOpenOption.WRITE);
  }

  private static byte[] fresh() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random).getBytes(StandardCharsets.UTF_8);
  }

  private static Set<Role> contentRoles() {
    return Arrays.stream(Role.values()).filter(Account::seesContent).collect(Collectors.toSet());
  }
}
