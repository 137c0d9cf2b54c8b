package org.riskbench.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database of PostgreSQL that this program keeps something of its own in. Immutable and
 * thread-safe.
 *
 * @param patienceSeconds how long it may take to connect, and to answer a statement
 */
public record WritableDatabase(DatabaseAddress address, Login login, int patienceSeconds) {
  public WritableDatabase {
    if (address.vendor() != Vendor.POSTGRESQL) {
      throw new IllegalArgumentException("only PostgreSQL is written to");
    }
  }

  /**
   * Opens a connection that may write.
   *
   * @throws SQLException whose message is not to be shown: it may hold what nobody should read
   */
  public Connection connect() throws SQLException {
    return Connections.openToWrite(address, login, patienceSeconds);
  }

  /** Names neither host nor user. */
  @Override
  public String toString() {
    return address.toString();
  }
}
