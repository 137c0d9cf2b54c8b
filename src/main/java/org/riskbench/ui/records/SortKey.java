package org.riskbench.ui.records;

/**
 * One column to order rows by.
 *
 * @param column its position in the schema
 * @param descending whether the largest come first; missing values come last either way
 */
record SortKey(int column, boolean descending) {}
