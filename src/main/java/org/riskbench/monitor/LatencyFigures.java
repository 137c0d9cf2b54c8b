package org.riskbench.monitor;

/**
 * How long requests took, in seconds, right to 6 %; NaN where there were none.
 *
 * @param requests how many there were
 * @param median half took no longer
 * @param p95 95 % took no longer
 * @param p99 99 % took no longer
 */
public record LatencyFigures(long requests, double median, double p95, double p99) {}
