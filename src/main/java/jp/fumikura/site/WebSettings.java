package jp.fumikura.site;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fumikura.access.Viewer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Languages, texts of all rooms, and the files a browser loads. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {
  private static final PathMatchingResourcePatternResolver CLASS_PATH = new PathMatchingResourcePatternResolver();
  /** Under {@code /assets/<name>/}: the {@code dist} folder of the WebJar of that name. */
  private static final String[] WEB_JARS = {"htmx.org", "chart.js", "pdfjs-dist"};

  /** Every {@code i18n/<room>.properties}: a room adds its texts by adding its file. */
  @Bean
  MessageSource messageSource() throws IOException {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasenames(Arrays.stream(CLASS_PATH.getResources("classpath*:i18n/*.properties")).map(Resource::getFilename)
        .map(name -> "i18n/" + String.valueOf(name).replaceFirst("(_en)?\\.properties$", "")).collect(Collectors.toCollection(TreeSet::new)).toArray(String[]::new));
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return texts;
  }

  /** {@code /api/openapi}: what programs may ask, for whoever is signed in. Who asks is no parameter. */
  @Bean
  OpenAPI openApi() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    return new OpenAPI().info(new Info().title("文倉 / Fumikura").version("1")
        .description("画面と同じ役割・所管課の権限で答えます。 / Answers under the same roles and rights by section as the pages."));
  }

  /** Japanese unless a person chose English; the choice is a cookie, so it outlives the session. */
  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver cookie = new CookieLocaleResolver("fumikura-language");
    cookie.setDefaultLocale(Locale.JAPANESE);
    cookie.setCookieMaxAge(Duration.ofDays(400));
    cookie.setCookieHttpOnly(true);
    return cookie;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor language = new LocaleChangeInterceptor();
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language);
  }

  /** Names carry a hash of the content ({@code @{/site/site.css}} in a template), so a browser may keep them for good. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    serve(registry, "/site/**", "classpath:/static/site/");
    for (String jar : WEB_JARS) {
      serve(registry, "/assets/" + jar + "/**", distOf(jar));
    }
  }

  private static void serve(ResourceHandlerRegistry registry, String path, String location) {
    registry.addResourceHandler(path).addResourceLocations(location)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
        .resourceChain(true).addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  private static String distOf(String jar) {
    try {
      Resource[] found = CLASS_PATH.getResources("classpath*:META-INF/resources/webjars/" + jar + "/*/package.json");
      return found[0].getURL().toExternalForm().replaceFirst("package\\.json$", "dist/");
    } catch (IOException e) {
      throw new UncheckedIOException("the WebJar " + jar + " cannot be read", e);
    }
  }

  @Bean
  ResourceUrlEncodingFilter hashedNames() {
    return new ResourceUrlEncodingFilter();
  }
}
