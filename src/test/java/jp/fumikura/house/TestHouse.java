package jp.fumikura.house;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.Problem;
import jp.fumikura.processing.child.ReadOutcome;
import jp.fumikura.processing.node.DocumentReader;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The rooms that need a database, on H2 and on PostgreSQL, without the web. The same tests run on both. */
public final class TestHouse implements AutoCloseable {
  /** The databases every contract holds on. */
  public enum Database {
    H2 {
      @Override
      public String url(Path home) {
        return "jdbc:h2:file:" + home.resolve("ledger/fumikura") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
      }

      @Override
      String user() {
        return "sa";
      }
    },
    POSTGRESQL {
      @Override
      public String url(Path home) {
        return Postgres.freshDatabase();
      }

      @Override
      String user() {
        return "postgres";
      }
    };

    public abstract String url(Path home);

    abstract String user();
  }

  private static final class Postgres {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
          try {
            server.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static String freshDatabase() {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      JdbcClient.create(SERVER.getPostgresDatabase()).sql("create database " + name).update();
      return SERVER.getJdbcUrl("postgres", name);
    }
  }

  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
  private final HikariDataSource dataSource;

  private TestHouse(Path home, String url, String user, Consumer<AnnotationConfigApplicationContext> more, String... packages) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setMaximumPoolSize(8);
    dataSource = new HikariDataSource(pool);
    Flyway.configure().dataSource(dataSource).locations("classpath:db/migration/common").outOfOrder(true).load().migrate();
    context.registerBean(DataSource.class, () -> dataSource);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
    context.registerBean(Clock.class, () -> Clock.system(ZoneId.of("Asia/Tokyo")));
    context.registerBean(DataFolder.class, () -> prepared(home));
    more.accept(context);
    context.registerBean("noReader", DocumentReader.class, () -> (order, progress) -> new ReadOutcome.Refused(new Problem("not-read-here", 0, "")), fallback -> fallback.setFallback(true));
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.addExcludeFilter((reader, factory) -> reader.getClassMetadata().getClassName().matches(".*(ChildConfiguration|Lifecycle|ServiceConfiguration|WorkerApplication)"));
    scanner.scan(packages);
    context.refresh();
  }

  private static DataFolder prepared(Path home) {
    try {
      return new DataFolder(home).prepare();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static TestHouse on(Database database, Path home) {
    return at(database.url(home), database.user(), home, c -> {});
  }

  public static TestHouse on(Database database, Path home, Consumer<AnnotationConfigApplicationContext> more) {
    return at(database.url(home), database.user(), home, more);
  }

  /** At a database that exists, e.g. one left behind by a process that was killed. */
  public static TestHouse at(String url, String user, Path home, Consumer<AnnotationConfigApplicationContext> more) {
    return new TestHouse(home, url, user, more, "jp.fumikura.ledger.jdbc", "jp.fumikura.processing.jdbc", "jp.fumikura.processing.spring", "jp.fumikura.filing.jdbc");
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public DataFolder folder() {
    return get(DataFolder.class);
  }

  public JdbcClient jdbc() {
    return get(JdbcClient.class);
  }

  @Override
  public void close() {
    context.close();
    dataSource.close();
  }

  static Stream<Database> databases() {
    return Stream.of(Database.values());
  }
}
