package jp.fumikura.processing.spring;

/** A second process cannot open the embedded ledger: further nodes need PostgreSQL. */
public final class NeedsPostgres extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NeedsPostgres() {
    super("fumikura.database.url does not name a PostgreSQL database");
  }
}
