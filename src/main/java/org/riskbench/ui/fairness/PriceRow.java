package org.riskbench.ui.fairness;

import java.util.Optional;
import org.riskbench.threshold.Cut;
import org.riskbench.ui.session.DeskRun;

/**
 * Thresholds with what they come to, as a line.
 *
 * @param found lowest ratio where they were found
 * @param judged lowest ratio on test
 * @param cost on test
 * @param price against the cheapest, on test
 * @param offer what can be taken; empty for what stands already
 */
public record PriceRow(
    String name,
    String thresholds,
    String found,
    String judged,
    String cost,
    String price,
    Optional<Offer> offer) {
  /** Thresholds to be taken, with the run they are for. */
  record Offer(DeskRun run, Cut cut) {}
}
