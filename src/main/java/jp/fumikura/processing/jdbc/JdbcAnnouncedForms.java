package jp.fumikura.processing.jdbc;

import java.util.Optional;
import jp.fumikura.processing.node.AnnouncedForms;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row that every node reads before it takes an order. A file on a network drive would not do: what it says may be a minute old. */
final class JdbcAnnouncedForms implements AnnouncedForms {
  private final JdbcClient jdbc;

  JdbcAnnouncedForms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> latest() {
    return jdbc.sql("select version from announced_forms").query(String.class).optional().filter(version -> !version.isEmpty());
  }

  @Override
  public void announce(Optional<String> version) {
    jdbc.sql("update announced_forms set version = ?").param(version.orElse("")).update();
  }
}
