package org.riskbench.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the velocity state took, until a snapshot holds it. */
final class SightingTable {
  private SightingTable() {}

  static void keep(Session session, KeptSighting sighting) throws SQLException {
    session.change(
        "insert into sighting (sequence, plan, bytes) values (?, ?, ?) on conflict do nothing",
        sighting.sequence(),
        sighting.plan(),
        sighting.bytes());
  }

  /** The next ones behind a sequence number, in their order. */
  static List<KeptSighting> after(Session session, long sequence, int most) throws SQLException {
    List<KeptSighting> next = new ArrayList<>();
    try (ResultSet found =
        session
            .statement(
                "select sequence, plan, bytes from sighting where sequence > ?"
                    + " order by sequence limit ?",
                sequence,
                most)
            .executeQuery()) {
      while (found.next()) {
        next.add(new KeptSighting(found.getLong(1), found.getString(2), found.getBytes(3)));
      }
    }
    return next;
  }

  /** The highest sequence number; 0 if there is none. */
  static long last(Session session) throws SQLException {
    try (ResultSet found =
        session.statement("select coalesce(max(sequence), 0) from sighting").executeQuery()) {
      return found.next() ? found.getLong(1) : 0;
    }
  }

  /** Forgets some that a snapshot holds; answers how many. */
  static int forget(Session session, long upTo, int most) throws SQLException {
    return session.change(
        "delete from sighting where sequence in (select sequence from sighting"
            + " where sequence <= ? order by sequence limit ?)",
        upTo,
        most);
  }
}
