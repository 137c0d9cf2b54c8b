package org.riskbench.ui.explain;

/**
 * A record that is offered.
 *
 * @param row position in the dataset
 * @param text number, score and outcome in words
 */
record Pick(int row, String text) {}
