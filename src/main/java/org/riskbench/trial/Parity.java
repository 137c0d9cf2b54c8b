package org.riskbench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.riskbench.threshold.Outcome;

/**
 * How alike two thresholds treat the groups of a sensitive column. Each ratio is the smaller rate
 * by the larger one, 0 to 1, against a reference group; empty where a rate has no denominator.
 *
 * @param column the sensitive column
 * @param reference name of the group the others are held against
 * @param ratios one per other group, the largest group first
 */
public record Parity(String column, String reference, List<Ratios> ratios) {
  /** Under this, a selection-rate ratio is called adverse impact (the four-fifths rule). */
  public static final double FOUR_FIFTHS = 0.8;

  /**
   * One group against the reference.
   *
   * @param alerts selection-rate ratio for review and decline together: of the rates approved
   * @param declines selection-rate ratio for decline alone: of the rates not declined
   * @param falsePositives ratio of the shares of goods that are not approved
   * @param missed ratio of the shares of frauds that are approved
   * @param few whether the group or the reference is too small for the figures to say much
   */
  public record Ratios(
      Group group,
      OptionalDouble alerts,
      OptionalDouble declines,
      OptionalDouble falsePositives,
      OptionalDouble missed,
      boolean few) {
    /** Whether a selection rate is under four fifths of the other. */
    public boolean isAdverse() {
      return isBelow(alerts) || isBelow(declines);
    }

    private static boolean isBelow(OptionalDouble ratio) {
      return ratio.isPresent() && ratio.getAsDouble() < FOUR_FIFTHS;
    }
  }

  /**
   * Holds groups against the first of them, which is the largest.
   *
   * @param groups at least one
   */
  public static Parity of(String column, List<Group> groups) {
    return of(column, groups, groups.get(0).name());
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
    List<Ratios> ratios = new ArrayList<>();
    for (Group group : groups) {
      if (!group.name().equals(reference)) {
        ratios.add(
            new Ratios(
                group,
                ratio(group, held, Outcome::approvalRate),
                ratio(group, held, outcome -> complement(outcome.declineRate())),
                ratio(group, held, Outcome::falsePositiveRate),
                ratio(group, held, outcome -> complement(outcome.recall())),
                group.fewGoods() || group.fewFrauds() || held.fewGoods() || held.fewFrauds()));
      }
    }
    return new Parity(column, reference, List.copyOf(ratios));
  }

  private static OptionalDouble complement(OptionalDouble rate) {
    return rate.isPresent() ? OptionalDouble.of(1 - rate.getAsDouble()) : rate;
  }

  private static OptionalDouble ratio(
      Group one, Group other, Function<Outcome, OptionalDouble> rate) {
    OptionalDouble a = rate.apply(one.outcome());
    OptionalDouble b = rate.apply(other.outcome());
    if (a.isEmpty() || b.isEmpty()) {
      return OptionalDouble.empty();
    }
    double larger = Math.max(a.getAsDouble(), b.getAsDouble());
    double smaller = Math.min(a.getAsDouble(), b.getAsDouble());
    return larger > 0 ? OptionalDouble.of(smaller / larger) : OptionalDouble.of(1);
  }
}
