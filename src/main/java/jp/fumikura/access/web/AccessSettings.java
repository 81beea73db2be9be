package jp.fumikura.access.web;

import java.nio.file.Path;
import java.util.List;
import jp.fumikura.access.AuditChain;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the guard in front of every route, the viewer as an argument of controllers, and the audit trail. */
@Configuration(proxyBeanMethods = false)
class AccessSettings {
  @Bean
  PasswordEncoder passwordEncoder(@Value("${fumikura.access.bcrypt-strength:10}") int strength) {
    return new BCryptPasswordEncoder(strength);
  }

  @Bean
  AuditChain auditChain(@Value("${fumikura.home}") Path home) {
    return new AuditChain(home.resolve("audit"));
  }

  @Bean
  WebMvcConfigurer accessMvc(RouteGuard guard, ViewerArgument viewer) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewer);
      }
    };
  }
}
