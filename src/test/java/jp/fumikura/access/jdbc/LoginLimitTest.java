package jp.fumikura.access.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginLimitTest {
  private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");

  private static LoginLimit at(Database database, Instant now) {
    return new LoginLimit(database.client(), Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void fiveFailuresRestTheNameAtThatAddressOverARestart() {
    Database database = Database.fresh("fiveFailures");
    LoginLimit limit = at(database, NOON);
    for (int i = 0; i < LoginLimit.TRIES_PER_PLACE; i++) {
      assertThat(limit.rest("tax", "10.0.0.1")).isEmpty();
      limit.failed("tax", "10.0.0.1");
    }
    LoginLimit afterRestart = at(database, NOON.plusSeconds(60));
    assertThat(afterRestart.rest("TAX ", "10.0.0.1")).contains(LoginLimit.REST.minusSeconds(60));
    assertThat(afterRestart.rest("tax", "10.0.0.2")).as("a colleague at another desk").isEmpty();
    assertThat(at(database, NOON.plus(Duration.ofMinutes(16))).rest("tax", "10.0.0.1")).isEmpty();
  }

  @Test
  void manyNamesFromOneAddressRestTheAddress() {
    LoginLimit limit = at(Database.fresh("manyNames"), NOON);
    for (int i = 0; i < LoginLimit.TRIES_PER_ADDRESS; i++) {
      limit.failed("name" + i, "10.0.0.1");
    }
    assertThat(limit.rest("another", "10.0.0.1")).contains(LoginLimit.REST);
  }

  @Test
  void successForgetsTheFailuresOfThatPlace() {
    LoginLimit limit = at(Database.fresh("success"), NOON);
    for (int i = 0; i < LoginLimit.TRIES_PER_PLACE; i++) {
      limit.failed("tax", "10.0.0.1");
    }
    limit.succeeded("tax", "10.0.0.1");
    assertThat(limit.rest("tax", "10.0.0.1")).isEmpty();
  }
}
