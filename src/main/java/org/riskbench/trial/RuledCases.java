package org.riskbench.trial;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.WorkWeek;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.RuleHits;
import org.riskbench.rule.RuleBands;
import org.riskbench.threshold.Cut;

/**
 * Records that a policy and hard rules decide together, made so that whatever is told of bands is
 * true of them: each record has the lowest score of the band that it really gets. Ranking figures
 * mean nothing here.
 *
 * @param policy the policy it is true of: the one asked for and, where a rule decides what that has
 *     no band for, one band more
 */
public record RuledCases(Cases cases, Policy policy) {
  /**
   * Decides.
   *
   * @param scored by the model
   * @param hits of the same records
   */
  public static RuledCases of(
      Dataset dataset, PartScores scored, WorkWeek week, Policy policy, RuleHits hits) {
    if (hits.rules().isEmpty()) {
      return new RuledCases(Cases.of(dataset, scored, week), policy);
    }
    RuleBands bands = new RuleBands(policy);
    Policy whole = new Policy(policy.version(), complete(policy, bands));
    int[] scores = new int[scored.size()];
    for (int row = 0; row < scores.length; row++) {
      Band alone = policy.band(scored.scores()[row]);
      Band ruled = bands.of(hits.decide(row, alone.decision()), alone);
      scores[row] = from(whole, ruled);
    }
    PartScores changed = new PartScores(scored.rows(), scored.records(), scores);
    return new RuledCases(Cases.of(dataset, changed, week), whole);
  }

  /** The thresholds it is true of. */
  public Cut cut() {
    return new Cut(policy.reviewFrom(), Math.max(policy.reviewFrom(), policy.declineFrom()));
  }

  /** The policy's bands and one for each decision that it has none for, in rising order. */
  private static List<Band> complete(Policy policy, RuleBands made) {
    List<Band> bands = new ArrayList<>();
    for (Decision decision : Decision.values()) {
      List<Band> such =
          policy.bands().stream().filter(band -> band.decision() == decision).toList();
      bands.addAll(such.isEmpty() ? List.of(made.of(decision, other(policy, decision))) : such);
    }
    int room = 1001;
    for (int i = bands.size() - 1; i >= 0; i--) {
      Band band = bands.get(i);
      boolean own = policy.bands().contains(band);
      room = Math.max(i, Math.min(own ? band.from() : room - 1, room - 1));
      room = i == 0 ? 0 : room;
      bands.set(i, new Band(band.name(), room, band.decision(), band.treatment()));
    }
    return bands;
  }

  private static Band other(Policy policy, Decision decision) {
    return policy.bands().stream()
        .filter(band -> band.decision() != decision)
        .findFirst()
        .orElseThrow();
  }

  private static int from(Policy whole, Band band) {
    return whole.bands().stream()
        .filter(each -> each.decision() == band.decision() && each.name().equals(band.name()))
        .findFirst()
        .orElseThrow()
        .from();
  }
}
