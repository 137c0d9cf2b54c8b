package org.riskbench.feature;

/**
 * What the groups of a column held on the training rows: its bins and the missing values, or its
 * levels, all others and the missing values. Arrays of one length.
 *
 * @param rows how many rows
 * @param fraudRates weighted, 0 to 1; 0 without rows
 * @param evidence smoothed log-odds of fraud less those of all rows
 */
public record GroupCounts(int[] rows, double[] fraudRates, double[] evidence) {}
