package org.riskbench.ledger;

/** Where the databases differ. */
enum Dialect {
  SQLITE("blob", ""),
  POSTGRESQL("bytea", " for update");

  private final String bytes;
  private final String locking;

  Dialect(String bytes, String locking) {
    this.bytes = bytes;
    this.locking = locking;
  }

  /** A statement that makes tables, in this database's words for types. */
  String types(String sql) {
    return sql.replace("BYTES", bytes);
  }

  /** A query whose row nobody else may change until the commit. */
  String locked(String sql) {
    return sql + locking;
  }
}
