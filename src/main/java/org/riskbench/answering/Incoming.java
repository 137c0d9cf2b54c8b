package org.riskbench.answering;

import java.util.BitSet;
import org.riskbench.schema.FlatRecord;
import org.riskbench.state.GivenPast;

/**
 * What one record brings, in slots that are filled again for the next. Not thread-safe.
 *
 * @param past what the caller says of earlier records; of no features where a state knows that
 * @param named slots that the record names, whatever it has there
 * @param order of the fields of records before
 */
record Incoming(FlatRecord record, GivenPast past, BitSet named, FieldOrder order) {
  Incoming(FlatRecord record, GivenPast past) {
    this(record, past, new BitSet(), new FieldOrder());
  }

  void clear() {
    record.clear();
    past.clear();
    named.clear();
  }

  /** Notes that the record names a slot; false if it did before. */
  boolean name(int slot) {
    if (named.get(slot)) {
      return false;
    }
    named.set(slot);
    return true;
  }
}
