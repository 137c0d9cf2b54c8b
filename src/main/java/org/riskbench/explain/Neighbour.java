package org.riskbench.explain;

/**
 * A known record that is like another one to the model.
 *
 * @param row its position in the rows
 * @param distance 0 for the same in all that matters to 1 for the other end of everything
 * @param score 0 to 1000, what the model makes of it
 */
public record Neighbour(int row, boolean isFraud, double distance, int score, double probability) {}
