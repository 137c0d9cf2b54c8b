package org.riskbench.ui.session;

import org.riskbench.decision.Policy;

/**
 * Thresholds that a view found and wants to be set: done by Decide, which can take them back.
 *
 * @param why in the analyst's words, such as "least cost within 120 reviews a day"; for the log
 */
public record PolicyWish(Policy policy, String why) {}
