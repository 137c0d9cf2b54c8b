package org.riskbench.feature;

/**
 * One input of a model.
 *
 * @param name unique in its recipe, such as {@code amount}, {@code channel=web}, {@code
 *     amount.missing}
 * @param column the column it comes from
 */
public record Feature(String name, String column) {}
