package jp.fumikura.sealreview.jdbc;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import jp.fumikura.sealreview.Register;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** The register of a data folder on which no service runs, only to be read. */
public final class BookOnDisk {
  private BookOnDisk() {}

  /** Empty where the folder has no ledger yet. A database in use by a running service cannot be opened and throws. */
  public static Optional<Register> read(Path home) throws IOException {
    Properties settings = new Properties();
    Path file = home.resolve("fumikura.properties");
    if (Files.isReadable(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        settings.load(in);
      }
    }
    String url = settings.getProperty("fumikura.database.url", "");
    if (url.isEmpty() && !Files.exists(home.resolve("ledger").resolve("fumikura.mv.db"))) {
      return Optional.empty();
    }
    String address = url.isEmpty() ? "jdbc:h2:file:" + home.resolve("ledger").resolve("fumikura").toAbsolutePath() + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE" : url;
    DriverManagerDataSource database = new DriverManagerDataSource(address, settings.getProperty("fumikura.database.user", "sa"), settings.getProperty("fumikura.database.password", ""));
    return Optional.of(Register.of(new JdbcFactBook(new JdbcTemplate(database), TransactionOperations.withoutTransaction(), Clock.systemDefaultZone()).after(0)));
  }
}
