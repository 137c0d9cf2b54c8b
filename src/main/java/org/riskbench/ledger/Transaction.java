package org.riskbench.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What is written until the next commit. Not thread-safe: the writer's own. */
final class Transaction {
  private final Session session;
  private final Instant now;
  private Optional<DecisionTable.Head> head = Optional.empty();

  private Transaction(Session session, Instant now) {
    this.session = session;
    this.now = now;
  }

  static Transaction begin(Session session, Instant now) throws SQLException {
    session.begin();
    return new Transaction(session, now);
  }

  Session session() {
    return session;
  }

  Instant now() {
    return now;
  }

  /** Writes all parts of an entry. */
  void keep(Entry entry) throws SQLException {
    if (entry.decided().isPresent()) {
      DecisionTable.Head last = head.isPresent() ? head.get() : DecisionTable.Head.lock(session);
      head = Optional.of(DecisionTable.append(session, last, entry, entry.decided().get()));
    }
    if (entry.answer().isPresent()) {
      AnswerTable.keep(session, entry.answer().get(), now);
    }
    if (entry.sighting().isPresent()) {
      SightingTable.keep(session, entry.sighting().get());
    }
  }

  /** The same for what may be there from an earlier attempt. */
  void keepOnce(Entry entry) throws SQLException {
    boolean there = entry.decided().isPresent() && DecisionTable.holds(session, entry.id());
    if (!there) {
      keep(entry);
    }
  }

  void commit() throws SQLException {
    if (head.isPresent()) {
      head.get().keep(session);
    }
    session.commit();
  }
}
