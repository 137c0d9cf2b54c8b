package org.riskbench.explain;

/**
 * One column changed.
 *
 * @param cost in percentile points: the share of known records, in percent, that lie between the
 *     two numbers; 50 for another level, for yes against no and where nothing was known
 */
public record Move(Factor factor, Value from, Value to, double cost) {}
