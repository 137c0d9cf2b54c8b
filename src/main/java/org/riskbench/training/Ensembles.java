package org.riskbench.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.EnsembleScorer;
import org.riskbench.scoring.Scorer;

/** Trains several learners on the same rows and makes their answers one. */
final class Ensembles {
  static final Learner<EnsemblePlan> LEARNER =
      new Learner<>(
          "ensemble",
          List.of(),
          Set.of(),
          EnsemblePlan.class,
          (learner, texts, seed) -> EnsembleSettings.plan(texts, seed),
          EnsembleSettings::knows,
          Ensembles::settle,
          Ensembles::fit);

  private Ensembles() {}

  /**
   * Decides what the members leave open, then how much each counts by what they say of rows held
   * out. Without any, each counts alike.
   */
  private static EnsemblePlan settle(
      EnsemblePlan plan, TrainingSet set, List<Holdout> holdouts, JobContext context) {
    List<TrainingPlan> members = new ArrayList<>();
    double each = 0.5 / plan.members().size();
    for (TrainingPlan member : plan.members()) {
      members.add(
          PlanSearch.settle(
              member,
              set.readBy(member.algorithm()),
              holdouts,
              context.share(each, member.learner())));
    }
    JobContext mixing = context.share(0.5, Trainers.PHASE_FIT);
    Optional<MarginMix> mix = plan.mix().or(() -> mix(plan, members, set, holdouts, mixing));
    return plan.with(members, mix.orElseGet(() -> alike(members.size())));
  }

  private static MarginMix alike(int members) {
    double[] weights = new double[members];
    Arrays.fill(weights, 1.0 / members);
    return new MarginMix(0, weights);
  }

  /** From the last stretch held out that has both classes on both sides. */
  private static Optional<MarginMix> mix(
      EnsemblePlan plan,
      List<TrainingPlan> members,
      TrainingSet set,
      List<Holdout> holdouts,
      JobContext context) {
    for (int i = holdouts.size() - 1; i >= 0; i--) {
      TrainingSet learn = set.at(holdouts.get(i).learn());
      TrainingSet judge = set.at(holdouts.get(i).judge());
      if (learn.hasBothClasses() && judge.hasBothClasses()) {
        double[][] margins = new double[members.size()][];
        for (int m = 0; m < margins.length; m++) {
          TrainingPlan member = members.get(m);
          JobContext share = context.share(1.0 / margins.length, member.learner());
          Scorer scorer = Trainers.train(member, learn.readBy(member.algorithm()), share).scorer();
          margins[m] =
              Arrays.stream(judge.readBy(member.algorithm()).features())
                  .mapToDouble(scorer::margin)
                  .toArray();
        }
        return Optional.of(plan.mixing().fit(margins, judge.fraud(), judge.weights()));
      }
    }
    return Optional.empty();
  }

  private static TrainedScorer fit(EnsemblePlan plan, TrainingSet set, JobContext context) {
    MarginMix mix = plan.mix().orElseGet(() -> alike(plan.members().size()));
    List<EnsembleScorer.Member> members = new ArrayList<>();
    for (int m = 0; m < plan.members().size(); m++) {
      TrainingPlan member = plan.members().get(m);
      JobContext share = context.share(1.0 / plan.members().size(), member.learner());
      Scorer scorer = Trainers.train(member, set.readBy(member.algorithm()), share).scorer();
      int from = set.blockOf(member.algorithm()).from();
      members.add(new EnsembleScorer.Member(scorer, from, mix.weights()[m]));
    }
    EnsembleScorer scorer = new EnsembleScorer(set.width(), mix.intercept(), members);
    return new TrainedScorer(scorer, new byte[0]);
  }
}
