package org.riskbench.ui.changes;

import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Reason;
import org.riskbench.decision.Stakes;
import org.riskbench.experiment.RecordReasons;
import org.riskbench.job.JobContext;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.rule.KnownLists;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.RiskModel;
import org.riskbench.trial.Cases;
import org.riskbench.trial.Flips;
import org.riskbench.trial.Grouping;
import org.riskbench.trial.ModelRecords;
import org.riskbench.trial.Ruling;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;

/**
 * What is asked for when changes are looked for. Immutable.
 *
 * @param ruled the run in hand with the rules that hold its records
 * @param policy its thresholds as they stand
 * @param standing thresholds of what it is held against, where that is a run on the desk
 * @param column whose groups are told apart, if one is chosen
 * @param known what holds so far, if it was scored before
 */
record Comparison(
    Ruled ruled,
    Policy policy,
    Against against,
    Policy standing,
    Dataset dataset,
    Stakes stakes,
    KnownLists lists,
    Optional<String> column,
    Optional<Champion> known) {
  private static final int REASONS = 3;

  /**
   * What came out.
   *
   * @param after the records as the run in hand scores them
   * @param groups the flips by group, empty without a column
   * @param reasons of each of the dearest flips, why the stricter side does not approve it
   */
  record Outcome(
      Comparison asked,
      Champion champion,
      Cases after,
      Flips flips,
      List<Flips.Flip> dearest,
      List<Flips.InGroup> groups,
      List<List<Reason>> reasons) {
    /** What the scores of either model come to. */
    ScaleShift scale() {
      return ScaleShift.of(champion.cases().scored().sweep(), after.scored().sweep());
    }

    /** The same of one score, 0 to 1000. */
    ScaleShift.Point scaleAt(int score) {
      return ScaleShift.at(champion.cases().scored().sweep(), after.scored().sweep(), score);
    }
  }

  /** Whether the same comes out. */
  boolean isLike(Comparison other) {
    return ruled.equals(other.ruled)
        && policy.equals(other.policy)
        && against.equals(other.against)
        && standing.equals(other.standing)
        && dataset.equals(other.dataset)
        && stakes.equals(other.stakes)
        && column.equals(other.column);
  }

  DeskRun run() {
    return ruled.run();
  }

  Outcome find(ModelRegistry registry, JobContext context) {
    Cases after = Cases.of(dataset, run().test(), stakes.week(), ruled.test());
    Champion champion =
        known.orElseGet(() -> champion(registry, after, context.share(0.7, "changes.score")));
    Flips flips = Flips.between(champion.cases(), champion.policy(), after, policy, stakes.costs());
    context.checkpoint();
    List<Flips.Flip> dearest = flips.dearest();
    JobContext rest = context.share(0.3, "changes.reasons");
    return new Outcome(
        this,
        champion,
        after,
        flips,
        dearest,
        column.map(name -> flips.by(after, Grouping.of(dataset, name))).orElse(List.of()),
        dearest.stream().map(flip -> reasons(flip, champion, rest)).toList());
  }

  private Champion champion(ModelRegistry registry, Cases after, JobContext context) {
    if (against instanceof Against.OtherRun other) {
      Ruling ruling = new Ruling(other.run().bind(ruled.table()), lists);
      return new Champion(
          against,
          run(),
          other.run().model().with(ruling.rules()),
          standing,
          ruling.cases(dataset, other.run().test(), stakes.week(), context));
    }
    if (against instanceof Against.Untouched) {
      Cases untouched = after.under(Leeways.FREE);
      return new Champion(against, run(), run().model(), standing, untouched);
    }
    RiskModel model = registry.load(saved()).model();
    int[] rows = run().test().rows();
    Cases before = ModelRecords.of(model, dataset, rows, stakes.week(), lists, context);
    return new Champion(against, run(), model, model.policy(), before);
  }

  private ModelId saved() {
    return against instanceof Against.Published published
        ? published.model()
        : ((Against.Saved) against).model();
  }

  private List<Reason> reasons(Flips.Flip flip, Champion champion, JobContext context) {
    RiskModel strict =
        flip.isStricter()
            ? run().model().with(policy).with(run().bind(ruled.table()))
            : champion.model().with(champion.policy());
    int[] row = {run().test().rows()[flip.position()]};
    return RecordReasons.of(strict, dataset, row, REASONS, lists, context).get(0);
  }
}
