package org.riskbench.trial;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How alike two thresholds treat the groups of a column. Each ratio is the smaller rate by the
 * larger one, 0 to 1, against a reference group; empty where a rate has no denominator.
 *
 * @param column the column
 * @param reference the group that the others are held against
 * @param all all groups, the reference among them
 */
public record Parity(String column, Group reference, List<Group> all) {
  /** Under this, a selection-rate ratio is called adverse impact (the four-fifths rule). */
  public static final double FOUR_FIFTHS = 0.8;

  public Parity {
    all = List.copyOf(all);
  }

  /**
   * Holds groups against the largest of them.
   *
   * @param groups at least one
   */
  public static Parity of(String column, List<Group> groups) {
    Group largest = groups.get(0);
    for (Group group : groups) {
      largest = group.records() > largest.records() ? group : largest;
    }
    return of(column, groups, largest.name());
  }

  /**
   * Holds groups against one of them.
   *
   * @param reference name of a group
   */
  public static Parity of(String column, List<Group> groups, String reference) {
    Group held =
        groups.stream()
            .filter(group -> group.name().equals(reference))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such group"));
    return new Parity(column, held, groups);
  }

  /** The groups that are held against the reference. */
  public List<Group> others() {
    return all.stream().filter(group -> !group.name().equals(reference.name())).toList();
  }

  /** A group's rate by the reference's, or the other way round: whichever is at most 1. */
  public OptionalDouble ratio(Group group, GroupRate rate, Reach reach) {
    OptionalDouble own = rate.of(group.outcome(), reach);
    OptionalDouble other = rate.of(reference.outcome(), reach);
    return own.isEmpty() || other.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(ratio(own.getAsDouble(), other.getAsDouble()));
  }

  /** The smaller of two rates by the larger, 0 to 1; 1 if both are 0. */
  static double ratio(double one, double other) {
    double larger = Math.max(one, other);
    return larger > 0 ? Math.min(one, other) / larger : 1;
  }

  /** Whether a group, or the reference, has too few records for a ratio to say much. */
  public boolean isFew(Group group, GroupRate rate) {
    return rate.isFew(group) || rate.isFew(reference);
  }

  /** Groups with enough records for a ratio. */
  public List<Group> telling(GroupRate rate) {
    return others().stream().filter(group -> !isFew(group, rate)).toList();
  }

  /** The lowest ratio of the groups that have enough records; empty if none has. */
  public OptionalDouble lowest(GroupRate rate, Reach reach) {
    return telling(rate).stream()
        .map(group -> ratio(group, rate, reach))
        .flatMapToDouble(OptionalDouble::stream)
        .min();
  }

  /** Whether a group with enough records is let through under four fifths as often as another. */
  public boolean isAdverse(Group group) {
    return !isFew(group, GroupRate.SELECTED)
        && Stream.of(Reach.values())
            .map(reach -> ratio(group, GroupRate.SELECTED, reach))
            .anyMatch(ratio -> ratio.isPresent() && ratio.getAsDouble() < FOUR_FIFTHS);
  }
}
