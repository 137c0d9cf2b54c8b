package org.riskbench.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.problem.ProblemException;

/** Writes that are committed together, and what each came to. */
final class Batch {
  private final List<Runnable> outcomes = new ArrayList<>();

  /** Writes all and commits; only then {@link #tell} may be called. */
  void write(List<Waiting<?>> waiting, Transaction transaction) throws SQLException {
    for (Waiting<?> each : waiting) {
      outcomes.add(outcome(each, transaction));
    }
    transaction.commit();
  }

  private static <T> Runnable outcome(Waiting<T> each, Transaction transaction)
      throws SQLException {
    try {
      T result = each.write().into(transaction);
      return () -> each.done().complete(result);
    } catch (ProblemException e) {
      return () -> each.done().completeExceptionally(e);
    }
  }

  /** Tells everybody who waits. */
  void tell() {
    outcomes.forEach(Runnable::run);
  }
}
