package org.riskbench.trial;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.riskbench.decision.Policy;
import org.riskbench.problem.Problem;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.ThresholdSweep;

/**
 * How alike groups are to be treated. It holds where every group with enough records has at least
 * this ratio against its reference, for review and decline together and for decline alone.
 *
 * @param rate the rate whose ratio counts
 * @param least lowest ratio, 0 to 1
 * @param columns whose groups count
 */
public record ParityGoal(GroupRate rate, double least, List<Against> columns) {
  /**
   * The groups of a column.
   *
   * @param reference name of the group that the others are held against; the largest if empty
   */
  public record Against(Grouping grouping, Optional<String> reference) {
    Parity parity(List<Group> groups) {
      return reference
          .filter(name -> groups.stream().anyMatch(group -> group.name().equals(name)))
          .map(name -> Parity.of(grouping.column(), groups, name))
          .orElseGet(() -> Parity.of(grouping.column(), groups));
    }
  }

  /**
   * A checked goal.
   *
   * @throws org.riskbench.problem.ProblemException USE-514 if the ratio is not from 0 to 1
   */
  public ParityGoal {
    if (!(least >= 0 && least <= 1)) {
      throw Problem.error(
              "USE-514",
              "That is no ratio of two rates.",
              "Give a number from 0 to 1, such as 0.8.")
          .asException();
    }
    columns = List.copyOf(columns);
  }

  /**
   * The lowest ratio that a policy reaches, of all columns and groups with enough records, both
   * ways; 1 if no group has enough.
   */
  public double reached(Cases cases, Policy policy) {
    return on(cases).reached(new Cut(policy.reviewFrom(), policy.declineFrom()));
  }

  /** The goal on some records. */
  OnCases on(Cases cases) {
    List<Segments> segments =
        columns.stream().map(column -> Segments.of(cases, column.grouping())).toList();
    return new OnCases(this, segments);
  }

  /** The goal with the records of each group, prepared for moving thresholds. */
  record OnCases(ParityGoal goal, List<Segments> segments) {
    private Stream<Parity> parities(Cut cut) {
      return Stream.iterate(0, i -> i < segments.size(), i -> i + 1)
          .map(i -> goal.columns.get(i).parity(segments.get(i).at(cut)));
    }

    /** Which lower thresholds, 0 to 1001, hold the goal, whatever the upper one is. */
    boolean[] mayReview() {
      return holding(Reach.REVIEW_AND_DECLINE);
    }

    /** Which upper thresholds, 0 to 1001, hold the goal, whatever the lower one is. */
    boolean[] mayDecline() {
      return holding(Reach.DECLINE);
    }

    private boolean[] holding(Reach reach) {
      boolean[] holds = new boolean[ThresholdSweep.NONE + 1];
      for (int score = 0; score < holds.length; score++) {
        holds[score] =
            parities(new Cut(score, score))
                .allMatch(
                    parity ->
                        isAnybodyThrough(parity, reach)
                            && parity.lowest(goal.rate, reach).orElse(1) >= goal.least);
      }
      return holds;
    }

    /** To let nobody through treats all alike, but is nothing that anybody looks for. */
    private boolean isAnybodyThrough(Parity parity, Reach reach) {
      return GroupRate.SELECTED.of(parity.reference().outcome(), reach).orElse(1) > 0;
    }

    /** The lowest ratio that two thresholds reach, of all columns, groups and both ways; else 1. */
    double reached(Cut cut) {
      return parities(cut)
          .flatMap(
              parity -> Stream.of(Reach.values()).map(reach -> parity.lowest(goal.rate, reach)))
          .flatMapToDouble(OptionalDouble::stream)
          .min()
          .orElse(1);
    }
  }
}
