package org.riskbench.ui.fairness;

/**
 * Thresholds of its own for a group, as a line.
 *
 * @param found what they save where they were found
 * @param judged what they save on test
 */
public record OwnRow(String name, String thresholds, String found, String judged, boolean isFew) {}
