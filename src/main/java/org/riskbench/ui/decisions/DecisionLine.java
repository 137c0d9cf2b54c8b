package org.riskbench.ui.decisions;

import java.time.Instant;
import java.util.List;
import org.riskbench.ledger.Decided;
import org.riskbench.ledger.LoggedDecision;
import org.riskbench.ledger.Told;
import org.riskbench.ledger.ToldEvent;

/**
 * A decision as the table shows it.
 *
 * @param events what was told of it, in the order in which it was observed
 * @param asOf when the log was read
 */
public record DecisionLine(
    LoggedDecision row, Decided decided, List<ToldEvent> events, Instant asOf) {
  public DecisionLine {
    events = List.copyOf(events);
  }

  /** Of each fact the latest word. */
  Told told() {
    return Told.of(events, asOf);
  }

  String requestId() {
    return decided.asked().requestId();
  }
}
