package org.riskbench.ui.live;

import org.riskbench.decision.Decision;

/**
 * What is shown of a band.
 *
 * @param share of the latest records, rules included
 * @param expected what the score map expects, in words
 */
record BandTile(String name, Decision decision, String share, String expected) {}
