package org.riskbench.ledger;

/** Where the databases differ. */
enum Dialect {
  SQLITE("blob", " without rowid", "", "begin immediate"),
  POSTGRESQL("bytea", "", " for update", "begin");

  private final String bytes;
  private final String clustered;
  private final String locking;
  private final String begin;

  Dialect(String bytes, String clustered, String locking, String begin) {
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

  /** A query whose row nobody else may change until the commit. */
  String locked(String sql) {
    return sql + locking;
  }
}
