package org.riskbench.ui.decisions;

import java.util.List;
import java.util.Optional;
import org.riskbench.ledger.DecisionQuery;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.LoggedDecision;

/**
 * Which decisions are looked for.
 *
 * @param requestId names the one; empty for all that meet the query
 */
record Wanted(DecisionQuery query, String requestId) {
  /** All of them. */
  static final Wanted ALL = new Wanted(DecisionQuery.ALL, "");

  /** The newest below a row. */
  LedgerReader.Page page(LedgerReader reader, long before, int most) {
    if (requestId.isEmpty()) {
      return reader.search(query, before, most);
    }
    List<LoggedDecision> one = reader.find(requestId).stream().toList();
    return new LedgerReader.Page(one, Optional.empty());
  }

  /** Names no key. */
  @Override
  public String toString() {
    return "Wanted";
  }
}
