package jp.fumikura.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What happened, that nothing is lost, and what to do next; never an exception's words. */
@Component
class ErrorPages implements ErrorViewResolver {
  @Override
  public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    Map<String, Object> page = new HashMap<>(Map.of("kind", kind(status)));
    return new ModelAndView("site/error", page, status);
  }

  private static String kind(HttpStatus status) {
    return switch (status) {
      case FORBIDDEN -> "403";
      case NOT_FOUND -> "404";
      case CONTENT_TOO_LARGE -> "413";
      default -> status.is4xxClientError() ? "400" : "500";
    };
  }
}
