package org.riskbench.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure and where it may lie.
 *
 * @param value empty where it can't be told, such as a recall without frauds
 * @param interval of the value; empty where that can't be told
 */
public record Estimate(OptionalDouble value, Optional<Interval> interval) {
  /** No figure. */
  public static final Estimate NONE = new Estimate(OptionalDouble.empty(), Optional.empty());
}
