package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.AmountShape;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.training.Learners;
import org.riskbench.velocity.VelocityPlan;

class MonotoneTest {
  @TempDir private Path folder;

  private RiskModel train(Map<String, String> parameters) {
    EncodingPlan encoding =
        EncodingPlan.auto(Algorithm.TREE).deriving(List.of(new AmountShape("amount")));
    ExperimentPlan plan =
        new ExperimentPlan(
            new SplitPlan.ByColumn(Shares.defaults(), "part", 1),
            List.of(Learners.plan("boosting", parameters, 1)),
            VelocityPlan.NONE,
            encoding);
    return Experiment.run(Payments.withRoundAmounts(folder), plan, JobContext.none())
        .best()
        .model();
  }

  private static double margin(RiskModel model, double spent, double amount, String country) {
    Map<String, Object> fields = new HashMap<>(Map.of("spent", spent, "country", country));
    Optional.of(amount).filter(each -> each >= 0).ifPresent(each -> fields.put("amount", each));
    Assessment assessment = model.newAssessment();
    model.assess(model.newRecord(fields), assessment);
    return assessment.margin();
  }

  /** How often a higher amount has a lower margin, over many records. */
  private static int falls(RiskModel model) {
    Random random = new Random(1);
    int falls = 0;
    for (int i = 0; i < 100; i++) {
      double spent = 3 * random.nextGaussian();
      String country = List.of("XX", "YY", "ZZ", "new").get(random.nextInt(4));
      double before = Double.NEGATIVE_INFINITY;
      for (double amount = 0; amount < 130; amount += 0.5) {
        double margin = margin(model, spent, amount, country);
        falls += margin < before ? 1 : 0;
        before = margin;
      }
    }
    return falls;
  }

  @Test
  void riskNeverFallsWhereAColumnWithADirectionRisesWhateverElseARecordHolds() {
    Map<String, String> small = Map.of("trees", "60", "least-curvature", "0.1");
    Map<String, String> directed = new HashMap<>(small);
    directed.put("monotone", "amount:+,spent:+");

    assertThat(falls(train(small))).isPositive();
    RiskModel model = train(directed);
    assertThat(falls(model)).isZero();
    assertThat(margin(model, 0, 110.5, "XX")).isGreaterThan(margin(model, 0, 5.5, "XX"));
    assertThat(margin(model, 0, -1, "YY")).as("a missing amount is scored").isFinite();
  }
}
