package org.riskbench.ledger;

import java.util.concurrent.atomic.LongAdder;

/** Counts what becomes of entries. Thread-safe. */
final class Tallies {
  final LongAdder accepted = new LongAdder();
  final LongAdder durable = new LongAdder();
  final LongAdder spilled = new LongAdder();
  final LongAdder refused = new LongAdder();
  final LongAdder commits = new LongAdder();
}
