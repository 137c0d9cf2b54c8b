package org.riskbench.ledger;

import java.nio.file.Path;
import org.riskbench.database.DatabaseAddress;
import org.riskbench.database.Login;

/** Where a ledger is kept. Immutable. */
public sealed interface LedgerAddress {
  /**
   * A file of SQLite on a local disk.
   *
   * @param file made where there is none
   */
  record OfFile(Path file) implements LedgerAddress {}

  /**
   * A database of PostgreSQL.
   *
   * @param address holds no password
   * @param login in memory only
   */
  record OfServer(DatabaseAddress address, Login login) implements LedgerAddress {}

  /**
   * Reads what a person gives.
   *
   * @param text a path, {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/DATABASE}
   * @throws org.riskbench.problem.ProblemException LEDGER-109 for another kind of database,
   *     DATA-179 for an address that may not be used
   */
  static LedgerAddress of(String text, Login login) {
    if (!DatabaseAddress.isAddress(text)) {
      return new OfFile(Path.of(text));
    }
    String sqlite = "jdbc:sqlite:";
    if (text.startsWith(sqlite) && !text.contains("?")) {
      return new OfFile(Path.of(text.substring(sqlite.length())));
    }
    if (!text.startsWith("jdbc:postgresql:")) {
      throw LedgerProblem.address();
    }
    return new OfServer(DatabaseAddress.of(text), login);
  }
}
