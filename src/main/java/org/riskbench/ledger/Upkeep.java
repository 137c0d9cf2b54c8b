package org.riskbench.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Forgets a little of what has had its time: answers, inputs, vectors, whole rows.
 *
 * @param retention how long what is kept
 */
record Upkeep(Retention retention) implements Write<Integer> {
  /** So many rows of each class at most. */
  static final int STEP = 500;

  /** How many rows were changed; 0 when nothing is left to do. */
  @Override
  public Integer into(Transaction transaction) throws SQLException {
    Session session = transaction.session();
    Instant now = transaction.now();
    return AnswerTable.forget(session, now, STEP)
        + blank(session, "inputs", now.minus(retention.inputs()))
        + blank(session, "vector", now.minus(retention.vectors()))
        + rows(session, now.minus(retention.rows()));
  }

  private static int blank(Session session, String part, Instant before) throws SQLException {
    return session.change(
        "update decision set %s = null where seq in (select seq from decision where received_at < ?"
                .formatted(part)
            + " and %s is not null limit ?)".formatted(part),
        before.toEpochMilli(),
        STEP);
  }

  /** Rows go from the beginning only, so that the chain of the others stays whole. */
  private static int rows(Session session, Instant before) throws SQLException {
    long upTo = lastOld(session, before);
    if (upTo == 0) {
      return 0;
    }
    session.change(
        "update chain set base_seq = ?, base = (select chain from decision where seq = ?)"
            + " where one = 1",
        upTo,
        upTo);
    session.change("delete from feedback where seq <= ?", upTo);
    session.change("delete from entity where seq <= ?", upTo);
    return session.change("delete from decision where seq <= ?", upTo);
  }

  /** The last of the first rows that are all too old (or erased); 0 if there is none. */
  private static long lastOld(Session session, Instant before) throws SQLException {
    long upTo = 0;
    try (ResultSet found =
        session
            .statement("select seq, received_at from decision order by seq limit ?", STEP)
            .executeQuery()) {
      boolean old = true;
      while (old && found.next()) {
        long received = found.getLong(2);
        old = !found.wasNull() && received < before.toEpochMilli();
        upTo = old ? found.getLong(1) : upTo;
      }
    }
    return upTo;
  }
}
