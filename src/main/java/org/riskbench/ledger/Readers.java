package org.riskbench.ledger;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sessions that read, lent and taken back. Thread-safe. */
final class Readers implements AutoCloseable {
  private final LedgerDatabase database;
  private final Outage outage;
  private final ConcurrentLinkedQueue<Session> free = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  /** One question. */
  interface Reading<T> {
    T in(Session session) throws SQLException;
  }

  Readers(LedgerDatabase database, Outage outage) {
    this.database = database;
    this.outage = outage;
  }

  /**
   * Asks.
   *
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the database does not answer, or
   *     failed a moment ago
   */
  <T> T read(Reading<T> reading) {
    if (outage.isResting()) {
      throw LedgerProblem.away();
    }
    try {
      return answer(reading);
    } catch (SQLException e) {
      outage.failed();
      throw LedgerProblem.lost(e);
    }
  }

  private <T> T answer(Reading<T> reading) throws SQLException {
    Session lent = free.poll();
    Session session = lent == null ? database.openToRead() : lent;
    boolean sound = false;
    try {
      T answer = reading.in(session);
      sound = true;
      return answer;
    } finally {
      if (sound && !closed) {
        free.add(session);
      } else {
        session.close();
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Session session = free.poll(); session != null; session = free.poll()) {
      try {
        session.close();
      } catch (SQLException e) {
        // It broke before: there is nothing left to end.
      }
    }
  }
}
