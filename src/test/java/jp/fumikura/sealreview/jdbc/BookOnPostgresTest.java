package jp.fumikura.sealreview.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class BookOnPostgresTest extends BookInADatabase {
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void open() throws IOException {
    postgres = EmbeddedPostgres.start();
    migrate(postgres.getPostgresDatabase(), "postgresql");
  }

  @AfterAll
  static void close() throws IOException {
    postgres.close();
  }

  @Override
  DataSource database() {
    return postgres.getPostgresDatabase();
  }
}
