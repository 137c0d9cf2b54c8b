package org.riskbench.ui.velocity;

import org.riskbench.velocity.KeyRule;

/**
 * One key column.
 *
 * @param rule how its spelling is evened out
 * @param meaning the rule in words
 * @param features how many features are about it
 */
public record KeyRow(String column, KeyRule rule, String meaning, String features) {}
