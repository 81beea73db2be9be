package jp.fumikura.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import jp.fumikura.access.Account;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Opens a route to those its {@link OpenTo} names; a route of ours that names nobody stays shut. */
@Component
public class RouteGuard implements HandlerInterceptor {
  private static final String OURS = "jp.fumikura.";
  private final Viewers viewers;

  RouteGuard(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
    if (!(handler instanceof HandlerMethod method) || !method.getBeanType().getName().startsWith(OURS)) {
      return true;
    }
    OpenTo door = door(method).orElseThrow(() -> new AccessDeniedException("nobody is named for " + method));
    if (door.strangers()) {
      return true;
    }
    Viewer viewer = viewers.viewer(request).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    if (!opens(door, viewer)) {
      throw new AccessDeniedException("not for this role");
    }
    return !mustFirstChangePassword(request, response, method);
  }

  /** The door of a route: on the method, or else on its controller. */
  public static Optional<OpenTo> door(HandlerMethod method) {
    @Nullable OpenTo own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OpenTo.class);
    return Optional.ofNullable(own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OpenTo.class));
  }

  public static boolean opens(OpenTo door, Viewer viewer) {
    return door.strangers() || door.value().length == 0 || Arrays.stream(door.value()).anyMatch(viewer::has);
  }

  private boolean mustFirstChangePassword(HttpServletRequest request, HttpServletResponse response, HandlerMethod method) throws IOException {
    boolean must = viewers.account(request).map(Account::mustChangePassword).orElse(false) && method.getBeanType() != OwnPasswordPages.class;
    if (must) {
      response.sendRedirect(request.getContextPath() + "/password");
    }
    return must;
  }
}
