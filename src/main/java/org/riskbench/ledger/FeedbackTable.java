package org.riskbench.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Events of feedback, added and never changed. */
final class FeedbackTable {
  private FeedbackTable() {}

  /**
   * The write of an event: answers whether it is a new one.
   *
   * @param caller name of the key it came with
   */
  static Write<Boolean> write(Feedback event, String caller) {
    return transaction -> {
      Session session = transaction.session();
      long row = row(session, event.requestId());
      return session.change(
              "insert into feedback (event, seq, outcome, kind, observed_at, received_at, caller,"
                  + " loss, recovered, minutes, pending)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
              event.identity(),
              row,
              event.outcome().name(),
              event.kind().name(),
              event.observedAt().toEpochMilli(),
              transaction.now().toEpochMilli(),
              caller,
              orNull(event.lossAmount()),
              orNull(event.recovered()),
              orNull(event.minutes()),
              isLabel(event) && !isLabelled(session, row) ? 1 : 0)
          > 0;
    };
  }

  /** Whether something can be learnt from it: neither a judgement nor a shrug. */
  private static boolean isLabel(Feedback event) {
    return !event.kind().isDisposition() && event.outcome() != Outcome.INDETERMINATE;
  }

  private static boolean isLabelled(Session session, long row) throws SQLException {
    try (ResultSet found =
        session
            .statement(
                "select 1 from feedback where seq = ? and kind <> ? and outcome <> ? limit 1",
                row,
                FeedbackKind.REVIEWER.name(),
                Outcome.INDETERMINATE.name())
            .executeQuery()) {
      return found.next();
    }
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  /** The latest decision of a request id, which must be one caller's. */
  private static long row(Session session, String requestId) throws SQLException {
    long row = 0;
    String caller = "";
    try (ResultSet found =
        session
            .statement(
                "select seq, caller from decision where request_id = ? order by seq desc",
                requestId)
            .executeQuery()) {
      while (found.next()) {
        if (row != 0 && !found.getString(2).equals(caller)) {
          throw LedgerProblem.ambiguous();
        }
        row = Math.max(row, found.getLong(1));
        caller = found.getString(2);
      }
    }
    if (row == 0) {
      throw LedgerProblem.unknown();
    }
    return row;
  }

  /** The events of some rows, those of a row in the order of their moments. */
  static List<ToldEvent> of(Session session, long firstRow, long lastRow) throws SQLException {
    List<ToldEvent> events = new ArrayList<>();
    try (ResultSet found =
        session
            .statement(
                "select seq, outcome, kind, observed_at, received_at, loss, recovered, minutes"
                    + " from feedback where seq >= ? and seq <= ?"
                    + " order by seq, observed_at, received_at, event",
                firstRow,
                lastRow)
            .executeQuery()) {
      while (found.next()) {
        events.add(
            new ToldEvent(
                found.getLong(1),
                Outcome.valueOf(found.getString(2)),
                FeedbackKind.valueOf(found.getString(3)),
                Instant.ofEpochMilli(found.getLong(4)),
                optional(found, 6),
                optional(found, 7),
                optional(found, 8)));
      }
    }
    return events;
  }

  private static OptionalDouble optional(ResultSet found, int column) throws SQLException {
    double value = found.getDouble(column);
    return found.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
