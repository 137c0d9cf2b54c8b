package org.riskbench.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Labels that were told of decisions and that no server has learnt from: those that came over HTTP
 * a moment ago, those of a file, those that a crash left. Thread-safe.
 */
public final class PendingOutcomes {
  private static final String NEXT =
      "select f.event, d.request_id, f.outcome, s.sequence, s.plan, s.bytes from feedback f"
          + " join decision d on d.seq = f.seq left join sighting s on s.sequence = d.sighting"
          + " where f.pending = 1 order by f.received_at, f.event limit ?";

  private final Readers readers;
  private final Underway underway;
  private final Writer writer;

  PendingOutcomes(Readers readers, Underway underway, Writer writer) {
    this.readers = readers;
    this.underway = underway;
    this.writer = writer;
  }

  /**
   * Those told first.
   *
   * @param most so many at most
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the database can't be read
   */
  public List<PendingOutcome> next(int most) {
    return readers.read(session -> next(session, most));
  }

  private static List<PendingOutcome> next(Session session, int most) throws SQLException {
    List<PendingOutcome> pending = new ArrayList<>();
    try (ResultSet found = session.statement(NEXT, most).executeQuery()) {
      while (found.next()) {
        byte[] bytes = found.getBytes(6);
        pending.add(
            new PendingOutcome(
                found.getBytes(1),
                found.getString(2),
                found.getString(3).equals(Outcome.FRAUD.name()),
                bytes == null
                    ? Optional.empty()
                    : Optional.of(new KeptSighting(found.getLong(4), found.getString(5), bytes))));
      }
    }
    return pending;
  }

  /**
   * Takes an outcome before it is learnt from, where several servers share what learns.
   *
   * @return done with whether it was still pending; it fails with LEDGER-101 to LEDGER-107
   */
  public CompletionStage<Boolean> claim(PendingOutcome outcome) {
    return writer.submit(transaction -> mark(transaction, outcome, 0));
  }

  /** The server that claimed it could not learn from it. */
  public CompletionStage<Boolean> giveBack(PendingOutcome outcome) {
    return writer.submit(transaction -> mark(transaction, outcome, 1));
  }

  /**
   * A server has learnt from it. Both are kept in one step, so that a restart neither learns twice
   * nor forgets.
   *
   * @param taken what the state took; empty where it keeps no log
   * @return done when it is kept; it fails with LEDGER-101 to LEDGER-107, and is to be called again
   */
  public CompletionStage<Boolean> learnt(PendingOutcome outcome, Optional<KeptSighting> taken) {
    Entry entry = Entry.of(Optional.empty(), Optional.empty(), taken);
    underway.add(entry);
    return writer
        .submit(
            transaction -> {
              transaction.keep(entry);
              return mark(transaction, outcome, 0);
            })
        .thenApply(
            was -> {
              underway.remove(entry);
              return was;
            });
  }

  private static boolean mark(Transaction transaction, PendingOutcome outcome, int pending)
      throws SQLException {
    return transaction
            .session()
            .change(
                "update feedback set pending = ? where event = ? and pending = ?",
                pending,
                outcome.event(),
                1 - pending)
        > 0;
  }
}
