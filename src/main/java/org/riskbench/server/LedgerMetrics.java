package org.riskbench.server;

import java.util.Locale;
import org.riskbench.ledger.Ledger;
import org.riskbench.ledger.LedgerCounts;

/** What became of the entries of a decision log, as Prometheus reads it. */
final class LedgerMetrics {
  private LedgerMetrics() {}

  static String prometheus(Ledger ledger) {
    LedgerCounts counts = ledger.counts();
    return String.format(
        Locale.ROOT,
        """
        # HELP riskbench_log_entries_total Entries of the decision log by what became of them.
        # TYPE riskbench_log_entries_total counter
        riskbench_log_entries_total{outcome="durable"} %d
        riskbench_log_entries_total{outcome="refused"} %d
        # HELP riskbench_log_waiting Entries that are not yet on a disk.
        # TYPE riskbench_log_waiting gauge
        riskbench_log_waiting %d
        # HELP riskbench_log_spilled Entries that wait in the journal for the database.
        # TYPE riskbench_log_spilled gauge
        riskbench_log_spilled %d
        # HELP riskbench_log_remembered Answers in memory whose entry the database has not.
        # TYPE riskbench_log_remembered gauge
        riskbench_log_remembered %d
        # HELP riskbench_log_up Whether the database took the last attempt.
        # TYPE riskbench_log_up gauge
        riskbench_log_up %d
        """,
        counts.durable(),
        counts.refused(),
        counts.waiting(),
        counts.spilled(),
        counts.remembered(),
        counts.up() ? 1 : 0);
  }
}
