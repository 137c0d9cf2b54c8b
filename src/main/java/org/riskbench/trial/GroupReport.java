package org.riskbench.trial;

import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.evaluation.Blocks;
import org.riskbench.evaluation.GroupFigures;
import org.riskbench.evaluation.Groups;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.RecordBlocks;
import org.riskbench.job.JobContext;

/**
 * How a model and its thresholds do on each group of records. Immutable.
 *
 * @param division into groups
 * @param groups figures in the order of the division's names
 */
public record GroupReport(Division division, List<GroupFigures> groups) {
  private static final long SEED = 1;

  public GroupReport {
    groups = List.copyOf(groups);
  }

  /**
   * Judges each group; intervals allow for records that share a key, and for days that differ where
   * the groups are no days themselves. Deterministic.
   *
   * @param scored records of the dataset
   * @param policy what is alerted: whatever it does not approve
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static GroupReport of(
      Dataset dataset, PartScores scored, Division division, Policy policy, JobContext context) {
    return of(scored, division, policy, RecordBlocks.of(dataset, scored.rows()), context);
  }

  /**
   * The same with intervals for independent rows alone: for groups of the same days, which can't be
   * drawn as a whole.
   *
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static GroupReport ofPeriods(
      PartScores scored, Division division, Policy policy, JobContext context) {
    List<Blocks> rows = List.of(Blocks.rows(scored.records().fraud()));
    return of(scored, division, policy, rows, context);
  }

  private static GroupReport of(
      PartScores scored, Division division, Policy policy, List<Blocks> ways, JobContext context) {
    boolean[] alerted = new boolean[scored.size()];
    for (int i = 0; i < alerted.length; i++) {
      alerted[i] = policy.decide(scored.scores()[i]) != Decision.APPROVE;
    }
    Groups groups =
        Groups.of(scored.records(), division.groupOf(), division.names().size(), alerted);
    return new GroupReport(division, groups.figures(ways, SEED, context));
  }
}
