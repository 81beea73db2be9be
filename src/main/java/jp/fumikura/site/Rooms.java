package jp.fumikura.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.web.RouteGuard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The rooms in the order of the work. Shown is what exists and what the route itself lets the person enter. */
@Component
class Rooms {
  private static final List<Room> ALL = List.of(
      new Room("intake", "/intake"),
      new Room("verification", "/verification"),
      new Room("search", "/search"),
      new Room("sealreview", "/sealreview"),
      new Room("drafts", "/drafts"),
      new Room("help", "/help-calls"),
      new Room("accounts", "/accounts"),
      new Room("named-lists", "/named-lists"),
      new Room("audit", "/audit"));

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  Rooms(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  List<Room> openTo(Viewer viewer) {
    return ALL.stream().filter(room -> door(room.path()).filter(door -> RouteGuard.opens(door, viewer)).isPresent()).toList();
  }

  Optional<Room> holding(String page) {
    return ALL.stream().filter(room -> room.holds(page)).findFirst();
  }

  private Optional<OpenTo> door(String path) {
    return mappings.orderedStream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(route -> leadsTo(route.getKey(), path)).map(Map.Entry<RequestMappingInfo, HandlerMethod>::getValue)
        .map(RouteGuard::door).flatMap(Optional::stream).filter(Objects::nonNull).findFirst();
  }

  private static boolean leadsTo(RequestMappingInfo route, String path) {
    boolean get = route.getMethodsCondition().isEmpty() || route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    return get && route.getPatternValues().contains(path);
  }
}
