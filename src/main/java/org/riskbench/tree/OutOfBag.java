package org.riskbench.tree;

/**
 * How a forest fares on its own rows, each judged only by the trees that did not see it.
 *
 * @param trees grown so far
 * @param logLoss weighted mean over the rows that some tree did not see; NaN where there is none
 */
public record OutOfBag(int trees, double logLoss) {}
