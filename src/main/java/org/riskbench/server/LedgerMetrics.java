package org.riskbench.server;

import org.riskbench.ledger.Ledger;
import org.riskbench.ledger.LedgerCounts;
import org.riskbench.monitor.Exposition;
import org.riskbench.monitor.MetricSource;

/** What became of the entries of a decision log, as Prometheus reads it. */
record LedgerMetrics(Ledger ledger) implements MetricSource {
  private static final String ENTRIES = "riskbench_log_entries_total";
  private static final String GAUGE = "gauge";

  @Override
  public void write(Exposition out) {
    LedgerCounts counts = ledger.counts();
    out.head(ENTRIES, "counter", "Entries of the decision log by what became of them.");
    out.value(ENTRIES, counts.durable(), "outcome", "durable");
    out.value(ENTRIES, counts.refused(), "outcome", "refused");
    out.single(
        "riskbench_log_waiting",
        GAUGE,
        "Entries that are not yet on a disk.",
        (double) counts.waiting());
    out.single(
        "riskbench_log_spilled",
        GAUGE,
        "Entries that wait in the journal for the database.",
        (double) counts.spilled());
    out.single(
        "riskbench_log_remembered",
        GAUGE,
        "Answers in memory whose entry the database has not.",
        (double) counts.remembered());
    out.single(
        "riskbench_log_up",
        GAUGE,
        "Whether the database took the last attempt.",
        counts.up() ? 1 : 0);
  }
}
