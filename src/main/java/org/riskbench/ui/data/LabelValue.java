package org.riskbench.ui.data;

/**
 * A value of a label column.
 *
 * @param rows how many records have it
 */
public record LabelValue(String value, int rows) {}
