package org.riskbench.ledger;

/** What counts more while the database can't be written. */
public enum LogMode {
  /** No log, no decision: the caller is told that there is none. */
  STRICT,
  /** A decision all the same: its entry waits in a local journal until the database is back. */
  AVAILABLE
}
