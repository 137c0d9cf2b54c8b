package org.riskbench.ledger;

import java.sql.SQLException;
import java.util.Optional;

/** The one session that writes, opened when it is needed. Not thread-safe: the writer's own. */
final class WritingSession {
  private static final int SQLITE_CODE = 0xff;

  private final LedgerDatabase database;
  private final String keyId;
  private Optional<Session> open = Optional.empty();

  WritingSession(LedgerDatabase database, String keyId) {
    this.database = database;
    this.keyId = keyId;
  }

  /** The session, its tables there. */
  Session get() throws SQLException {
    if (open.isEmpty()) {
      Session session = database.openToWrite();
      try {
        LedgerSchema.prepare(session, keyId);
        open = Optional.of(session);
      } finally {
        if (open.isEmpty()) {
          session.close();
        }
      }
    }
    return open.get();
  }

  /** Gives it up after a failure: what it had not committed is gone with it. */
  void drop() {
    Optional<Session> dropped = open;
    open = Optional.empty();
    if (dropped.isPresent()) {
      try {
        dropped.get().close();
      } catch (SQLException e) {
        // It broke before: there is nothing left to end.
      }
    }
  }

  /** Whether a failure lies in what was written, not in the database: others can still be kept. */
  static boolean isOfContent(SQLException e) {
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    int code = e.getErrorCode() & SQLITE_CODE;
    return state.isEmpty() ? code >= 18 && code <= 20 : state.matches("2[23].*");
  }
}
