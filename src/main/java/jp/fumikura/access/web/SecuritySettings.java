package jp.fumikura.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The outer wall: who is signed in, what a browser may load, what another site may not make it send. Which role may
 * enter which route stands on the route itself ({@link jp.fumikura.access.OpenTo}) and is kept by {@link RouteGuard}.
 */
@Configuration(proxyBeanMethods = false)
class SecuritySettings {
  /** Nothing but our own files; no inline script or style anywhere. */
  static final String CONTENT_SECURITY_POLICY = String.join("; ",
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'",
      "worker-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'");

  private static final String[] FOR_STRANGERS = {"/site/**", "/assets/**", "/favicon.ico", "/login", "/error", "/actuator/health", "/actuator/health/**"};

  @Bean
  SecurityFilterChain outerWall(HttpSecurity http, SignIn signIn, ConsoleToken console) {
    http.authenticationProvider(signIn)
        .authorizeHttpRequests(routes -> routes.requestMatchers(FOR_STRANGERS).permitAll()
            .requestMatchers("/actuator/**").access((who, route) -> new org.springframework.security.authorization.AuthorizationDecision(console.matches(route.getRequest())))
            .anyRequest().authenticated())
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false).failureHandler(SecuritySettings::refused))
        .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?bye"))
        .csrf(csrf -> csrf.ignoringRequestMatchers(console::matches))
        .addFilterBefore(console, AuthorizationFilter.class)
        .exceptionHandling(trouble -> trouble.authenticationEntryPoint(door()))
        .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
            .crossOriginOpenerPolicy(opener -> opener.policy(org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN)));
    return http.build();
  }

  /** The token filter stands inside the wall only, not a second time before it. */
  @Bean
  FilterRegistrationBean<ConsoleToken> notTwice(ConsoleToken console) {
    FilterRegistrationBean<ConsoleToken> registration = new FilterRegistrationBean<>(console);
    registration.setEnabled(false);
    return registration;
  }

  private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
    String reason = why instanceof LockedException ? "rest=" + why.getMessage() : "wrong";
    response.sendRedirect(request.getContextPath() + "/login?" + reason);
  }

  /** A page is sent to the sign-in page; a part of a page asks the browser to go there; a program gets 401. */
  private static AuthenticationEntryPoint door() {
    LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
    return (request, response, why) -> {
      if (request.getHeader("HX-Request") != null) {
        response.setHeader("HX-Redirect", request.getContextPath() + "/login");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      } else if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      } else {
        page.commence(request, response, why);
      }
    };
  }
}
