package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;

/** The linear learners on the bundled sample, each by its usual settings. */
class LinearLearnersTest {
  private static final Path SAMPLE = Path.of("datasets", "identity-sample.csv.gz");

  @Test
  void stepsRankNoWorseThanTheExactSolution() {
    Dataset sample =
        DataLoader.load(
            SAMPLE,
            LoadOptions.defaults().label("label=fraud").time("event_time"),
            JobContext.none());
    ExperimentReport report =
        Experiment.run(
            sample,
            new ExperimentPlan(
                SplitPlan.defaultFor(sample, 1),
                List.of(Learners.plan("logistic", 1), Learners.plan("logistic-sgd", 1))),
            JobContext.none());

    double exact = report.runs().get(0).evaluation().metrics().auc();
    double stepwise = report.runs().get(1).evaluation().metrics().auc();

    assertThat(exact).isGreaterThan(0.8);
    assertThat(stepwise).isGreaterThan(exact - 5e-4);
  }
}
