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
   * @throws org.riskbench.problem.ProblemException DATA-170 to DATA-178 if it can't be opened
   */
  public Connection connect() {
    try {
      return Connections.openToWrite(address, login, patienceSeconds);
    } catch (SQLException e) {
      // Not kept as the cause: its message may hold what nobody should read in a log.
      throw DatabaseProblems.of(e, address.vendor()).asException();
    }
  }

  /** Names neither host nor user. */
  @Override
  public String toString() {
    return address.toString();
  }
}
