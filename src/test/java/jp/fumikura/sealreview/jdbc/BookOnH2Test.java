package jp.fumikura.sealreview.jdbc;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class BookOnH2Test extends BookInADatabase {
  private static JdbcConnectionPool pool;

  @BeforeAll
  static void open() {
    pool = JdbcConnectionPool.create("jdbc:h2:mem:seal-book;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
    migrate(pool, "h2");
  }

  @AfterAll
  static void close() {
    pool.dispose();
  }

  @Override
  DataSource database() {
    return pool;
  }
}
