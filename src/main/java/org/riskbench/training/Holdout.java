package org.riskbench.training;

/**
 * Rows to learn from, and others to judge what was learnt: positions in a training set, none in
 * both.
 */
public record Holdout(int[] learn, int[] judge) {}
