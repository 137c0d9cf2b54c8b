package org.riskbench.ui.reviews;

import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Band;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.threshold.ReviewDay;
import org.riskbench.threshold.ReviewQueue;
import org.riskbench.threshold.ThresholdSweep;
import org.riskbench.threshold.Workload;
import org.riskbench.trial.Cases;

/**
 * What is reviewed by hand at a policy.
 *
 * @param policy whose reviews are done by hand
 * @param supposed whether that is only supposed, as the policy itself steps up instead
 * @param team what can be reviewed, if anybody has said so
 */
record QueueAt(ReviewCases cases, Policy policy, boolean supposed, Optional<Capacity> team) {
  /** Where nobody has said what a team can do, nothing waits. */
  private static final Capacity BOUNDLESS = Capacity.of(1e9);

  static QueueAt of(ReviewCases cases, Policy policy, Optional<Capacity> team) {
    boolean manual = policy.bands().stream().anyMatch(QueueAt::isByHand);
    boolean reviews = policy.bands().stream().anyMatch(band -> band.decision() == Decision.REVIEW);
    Policy shown = manual ? policy : policy.reviewedBy(Treatment.MANUAL_REVIEW);
    return new QueueAt(cases, shown, reviews && !manual, team);
  }

  private static boolean isByHand(Band band) {
    return band.treatment() == Treatment.MANUAL_REVIEW;
  }

  private Capacity rule() {
    return team.orElse(BOUNDLESS);
  }

  /** Days of the test part; empty if nobody knows how many cases come in a day. */
  List<ReviewDay> days() {
    return days(cases.test());
  }

  private List<ReviewDay> days(Cases part) {
    return part.queue().map(queue -> queue.days(policy.bands(), rule())).orElse(List.of());
  }

  Workload test() {
    return Workload.of(days(), rule());
  }

  Workload calibrate() {
    return Workload.of(days(cases.calibrate()), rule());
  }

  /** Share of the test records that are reviewed by hand, 0 to 1. */
  double share() {
    ThresholdSweep sweep = cases.test().sweep();
    double reviewed = sweep.treated(policy.bands(), Treatment.MANUAL_REVIEW);
    double all = sweep.at(0, 0).all().total();
    return all > 0 ? reviewed / all : 0;
  }

  /** The lowest score that is reviewed by hand; one above the highest if none is. */
  int from() {
    return policy.bands().stream()
        .filter(QueueAt::isByHand)
        .mapToInt(Band::from)
        .findFirst()
        .orElse(ThresholdSweep.NONE);
  }

  /** Cases a day that come in at once if reviews began one point lower. */
  double nextBelow() {
    Optional<ReviewQueue> queue = cases.test().queue();
    int from = from();
    if (from == 0 || queue.isEmpty()) {
      return 0;
    }
    int none = ThresholdSweep.NONE;
    return queue.get().perDay(from - 1, none) - queue.get().perDay(from, none);
  }
}
