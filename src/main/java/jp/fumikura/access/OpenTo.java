package jp.fumikura.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may enter a route: written on the controller or on one of its methods (the method wins). A route that says
 * nothing is closed to everyone; so is one that names a room's roles to anybody who has none of them. Which documents a
 * person sees inside is another question, answered by {@link Viewer#maySee}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
  /** One of these roles is enough. Empty: every signed-in account. */
  Role[] value() default {};

  /** Also open before signing in: the sign-in page, error pages, the choice of language. */
  boolean strangers() default false;
}
