package org.riskbench.ledger;

/**
 * What became of entries since the ledger was opened. Immutable.
 *
 * <p>Every accepted one is durable, waiting, spilled or refused: none is lost in silence.
 *
 * @param accepted given to be kept
 * @param durable in the database
 * @param spilled in the journal at the moment, those of an earlier run left aside
 * @param refused not kept; the caller was told
 * @param waiting not yet kept
 * @param remembered answers whose entry was refused, kept in memory for a retry
 * @param commits transactions that made entries durable
 * @param up whether the database took the last attempt
 */
public record LedgerCounts(
    long accepted,
    long durable,
    long spilled,
    long refused,
    long waiting,
    long remembered,
    long commits,
    boolean up) {}
