package org.riskbench.ledger;

/** Where the databases differ. */
enum Dialect {
  SQLITE("blob", " without rowid", "", "begin immediate", ""),
  POSTGRESQL(
      "bytea", "", " for update", "begin", "select pg_advisory_xact_lock(" + Dialect.LOCK + ")");

  /** Any number that no other program locks by: the letters of our name. */
  private static final long LOCK = 0x7269736b62656eL;

  private final String bytes;
  private final String clustered;
  private final String locking;
  private final String begin;
  private final String alone;

  Dialect(String bytes, String clustered, String locking, String begin, String alone) {
    this.alone = alone;
    this.clustered = clustered;
    this.begin = begin;
    this.bytes = bytes;
    this.locking = locking;
  }

  /** A statement that makes tables, in this database's words for types and order. */
  String types(String sql) {
    return sql.replace("BYTES", bytes).replace("CLUSTERED", clustered);
  }

  /** Begins what is committed together, alone among writers where there can be but one. */
  String begin() {
    return begin;
  }

  /**
   * Waits, within what is committed together, until nobody else changes tables; empty where the
   * beginning does that.
   */
  String alone() {
    return alone;
  }

  /** A query whose row nobody else may change until the commit. */
  String locked(String sql) {
    return sql + locking;
  }
}
