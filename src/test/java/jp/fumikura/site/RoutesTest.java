package jp.fumikura.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.fumikura.access.Account;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.jdbc.Accounts;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.access.web.AccountDesk;
import jp.fumikura.access.web.RouteGuard;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.survey.PagePicture;
import jp.fumikura.survey.Register;
import jp.fumikura.survey.draft.DraftShelf;
import jp.fumikura.survey.draft.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the running service with every role: a new route cannot be forgotten here. */
@SpringBootTest(classes = FumikuraApplication.class, properties = "fumikura.access.bcrypt-strength=4")
@AutoConfigureMockMvc
class RoutesTest {
  @TempDir
  private static Path home;
  /** Rooms that show documents or what stands in them. */
  private static final Set<String> WITH_CONTENT = Set.of("intake", "search", "survey", "verification", "filing", "processing");

  @Autowired
  private MockMvc mvc;
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;
  @Autowired
  private Accounts accounts;
  @Autowired
  private Sections sections;
  @Autowired
  private AccountDesk desk;
  @Autowired
  private DraftShelf drafts;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) {
    settings.add("fumikura.home", home::toString);
  }

  @BeforeEach
  void people() {
    new Service(accounts, sections, desk).staffed();
  }

  private record Route(HttpMethod method, String path, HandlerMethod handler) {
    OpenTo door() {
      return RouteGuard.door(handler).orElseThrow(() -> new AssertionError(this + " names nobody (@OpenTo)"));
    }

    String module() {
      return handler.getBeanType().getPackageName().replaceFirst("jp\\.fumikura\\.([a-z]+).*", "$1");
    }

    @Override
    public String toString() {
      return method + " " + path + " " + handler.getShortLogMessage();
    }
  }

  private Stream<Route> routes() {
    return mapping.getHandlerMethods().entrySet().stream().filter(e -> e.getValue().getBeanType().getName().startsWith("jp.fumikura.")).flatMap(RoutesTest::routes);
  }

  private static Stream<Route> routes(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
    Set<RequestMethod> named = entry.getKey().getMethodsCondition().getMethods();
    return entry.getKey().getPatternValues().stream().flatMap(path -> (named.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : named).stream()
        .map(method -> new Route(HttpMethod.valueOf(method.name()), path, entry.getValue())));
  }

  @Test
  void everyRouteNamesWhoMayEnter() {
    assertThat(routes().toList()).isNotEmpty().allSatisfy(route -> assertThat(route.door()).isNotNull());
  }

  @Test
  void nobodyEntersWhereTheirRoleIsNotNamed() throws Exception {
    List<String> leaks = new ArrayList<>();
    for (Route route : routes().filter(r -> !r.door().strangers()).toList()) {
      for (Role role : Role.values()) {
        boolean named = route.door().value().length == 0 || Arrays.asList(route.door().value()).contains(role);
        int status = named ? 403 : mvc.perform(to(route).with(user(Service.login(role))).with(csrf())).andReturn().getResponse().getStatus();
        if (status != 403) {
          leaks.add(role + " " + status + " " + route);
        }
      }
    }
    assertThat(leaks).isEmpty();
  }

  @Test
  void whoseRoleIsNamedEntersThePagesWithoutFurtherQuestions() throws Exception {
    List<String> shut = new ArrayList<>();
    for (Route route : routes().filter(r -> r.method() == HttpMethod.GET && !r.path().contains("{") && !r.door().strangers()).toList()) {
      for (Role role : route.door().value()) {
        int status = mvc.perform(to(route).with(user(Service.login(role)))).andReturn().getResponse().getStatus();
        if (status == 403 || status >= 500) {
          shut.add(role + " " + status + " " + route);
        }
      }
    }
    assertThat(shut).isEmpty();
  }

  @Test
  void strangersAreSentToTheDoor() throws Exception {
    List<String> leaks = new ArrayList<>();
    for (Route route : routes().filter(r -> !r.door().strangers()).toList()) {
      int status = mvc.perform(to(route).with(csrf())).andReturn().getResponse().getStatus();
      if (status != 302 && status != 401) {
        leaks.add(status + " " + route);
      }
    }
    assertThat(leaks).isEmpty();
  }

  @Test
  void whatChangesSomethingNeedsTheToken() throws Exception {
    List<String> open = new ArrayList<>();
    for (Route route : routes().filter(r -> r.method() != HttpMethod.GET && r.method() != HttpMethod.HEAD).toList()) {
      int status = mvc.perform(to(route).with(user(Service.login(Role.SUPPORTER)))).andReturn().getResponse().getStatus();
      if (status != 403) {
        open.add(status + " " + route);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void programsAreToldWhatTheyMayAsk() throws Exception {
    String told = mvc.perform(request(HttpMethod.GET, "/api/openapi").with(user(Service.login(Role.OPERATOR)))).andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    routes().filter(route -> route.path().startsWith("/api/")).forEach(route -> assertThat(told).contains("\"" + route.path() + "\""));
    assertThat(told).contains("/api/batches", "/api/documents/{id}", "/api/search").doesNotContain("closedClasses").doesNotContain("/verification");
    assertThat(mvc.perform(request(HttpMethod.GET, "/api/openapi")).andReturn().getResponse().getStatus()).isEqualTo(401);
  }

  @Test
  void theMachineRoomAndTheAuditorEnterNoRoomWithContent() {
    assertThat(routes().filter(route -> WITH_CONTENT.contains(route.module())).filter(route -> route.door().strangers()
        || route.door().value().length == 0 || Arrays.stream(route.door().value()).anyMatch(role -> !Account.seesContent(role))).toList()).isEmpty();
  }

  @Test
  void aDraftOfAFilledSheetIsSeenByThoseWhoSeeTheSheet() throws Exception {
    for (Origin origin : List.of(new Origin("a.tif", Service.SECTION, ""), new Origin("b.tif", "elsewhere", ""), new Origin("c.tif", Service.SECTION, "F7"), Origin.blank("d.pdf"))) {
      FormPage page = new FormPage(1, 210, 297, List.of(), List.of(), List.of(), List.of());
      Path picture = Files.writeString(home.resolve(PagePicture.file(1)), "JPEG");
      Path blank = Files.writeString(home.resolve(origin.file()), "%PDF");
      FormKey key = drafts.put(new Register.Draft(new FormDefinition(new FormKey("draft", "draft"), "様式 " + origin.file(), "", "", "", List.of(page)), origin.file(), blank, List.of(picture)), origin);
      boolean seen = origin.closedClass().isEmpty() && !origin.section().equals("elsewhere");
      assertThat(status("/drafts/" + key)).as(origin.toString()).isEqualTo(seen ? 200 : 404);
      assertThat(status("/drafts/" + key + "/pages/1")).as(origin.toString()).isEqualTo(seen ? 200 : 404);
      String list = mvc.perform(request(HttpMethod.GET, "/drafts").with(user(Service.login(Role.SUPPORTER)))).andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
      assertThat(list.contains("様式 " + origin.file())).isEqualTo(seen);
    }
  }

  private int status(String path) throws Exception {
    return mvc.perform(request(HttpMethod.GET, path).with(user(Service.login(Role.SUPPORTER)))).andReturn().getResponse().getStatus();
  }

  private static MockHttpServletRequestBuilder to(Route route) {
    return request(route.method(), route.path().replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000000"));
  }
}
