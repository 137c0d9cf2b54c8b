package org.riskbench.answering;

import org.riskbench.schema.FlatRecord;
import org.riskbench.state.GivenPast;

/**
 * What one record brings, in slots that are filled again for the next. Not thread-safe.
 *
 * @param past what the caller says of earlier records; of no features where a state knows that
 */
record Incoming(FlatRecord record, GivenPast past) {
  void clear() {
    record.clear();
    past.clear();
  }
}
