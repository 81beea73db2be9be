package jp.fumikura.access.jdbc;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An empty ledger in memory with the schema of the product. */
record Database(DataSource source) {
  static Database fresh(String name) {
    DataSource source = JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
    Flyway.configure().dataSource(source).locations("classpath:db/migration/common", "classpath:db/migration/h2").load().migrate();
    return new Database(source);
  }

  JdbcClient client() {
    return JdbcClient.create(source);
  }

  DataSourceTransactionManager transactions() {
    return new DataSourceTransactionManager(source);
  }
}
