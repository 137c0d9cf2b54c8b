package org.riskbench.ledger;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of the decision table. */
final class DecisionRows {
  /** What {@link #row} reads, in its order. */
  static final String COLUMNS = "seq, core, vector, inputs, erased_at";

  private DecisionRows() {}

  /** The rows of a query over {@link #COLUMNS}. */
  static List<LoggedDecision> list(Session session, String sql, @Nullable Object... values)
      throws SQLException {
    List<LoggedDecision> rows = new ArrayList<>();
    try (ResultSet found = session.statement(sql, values).executeQuery()) {
      while (found.next()) {
        rows.add(row(found));
      }
    }
    return rows;
  }

  /** When each caller got the last of the newest decisions; erased ones name nobody. */
  static Map<String, Instant> lastSeen(Session session, int newest) throws SQLException {
    String sql =
        "select caller, max(received_at) from decision where caller is not null"
            + " and seq > (select max(seq) from decision) - ? group by caller";
    Map<String, Instant> seen = new HashMap<>();
    try (ResultSet found = session.statement(sql, (long) newest).executeQuery()) {
      while (found.next()) {
        seen.put(found.getString(1), Instant.ofEpochMilli(found.getLong(2)));
      }
    }
    return seen;
  }

  private static LoggedDecision row(ResultSet found) throws SQLException {
    long row = found.getLong(1);
    byte[] core = found.getBytes(2);
    byte[] vector = found.getBytes(3);
    byte[] inputs = found.getBytes(4);
    long erased = found.getLong(5);
    Optional<Instant> erasedAt =
        found.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(erased));
    if (core == null) {
      return new LoggedDecision(row, Optional.empty(), erasedAt, false);
    }
    try {
      Decided decided =
          DecidedBytes.read(new ByteReader(Chain.content(core)))
              .with(
                  vector == null ? FittedVector.NONE : DecidedBytes.vector(Chain.content(vector)),
                  Optional.ofNullable(inputs).map(DecisionRows::text));
      return new LoggedDecision(row, Optional.of(decided), erasedAt, vector != null);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw LedgerProblem.damaged(row);
    }
  }

  private static String text(byte[] part) {
    return new String(Chain.content(part), StandardCharsets.UTF_8);
  }
}
