package org.riskbench.explain;

/**
 * A column that an applicant could change, or an analyst would ask to be changed.
 *
 * @param factor no velocity feature: the past is past
 * @param direction which way it may go
 */
public record Actionable(Factor factor, Direction direction) {
  /** Which way a number may go; levels and missing values may go anywhere. */
  public enum Direction {
    EITHER,
    UP,
    DOWN
  }

  public Actionable {
    if (factor.isTold()) {
      throw new IllegalArgumentException("what was told of the past can't be changed");
    }
  }

  boolean allows(Value from, Value target) {
    if (target.equals(from) || target.isMissing()) {
      return false;
    }
    return switch (direction) {
      case EITHER -> true;
      case UP -> !(target.number() <= from.number());
      case DOWN -> !(target.number() >= from.number());
    };
  }
}
