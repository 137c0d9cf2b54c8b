package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.Encoding;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.Hashed;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

class PartScoresTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aRecordIsJudgedAsAPublishedModelWouldScoreIt() {
    Dataset dataset = Payments.usual(folder);
    assertServedAsJudged(dataset, Payments.run(dataset, "factorization-machine"));
  }

  @Test
  void aHashedColumnFallsIntoTheSameBucketsInServingAsInTraining() {
    Dataset dataset = Payments.usual(folder);
    ExperimentPlan plain = Payments.plan("logistic");
    EncodingPlan hashed = EncodingPlan.auto(Algorithm.LINEAR).with("country", Encoding.HASHED);
    ExperimentPlan plan =
        new ExperimentPlan(plain.split(), plain.learners(), plain.velocity(), hashed);
    Run run = Experiment.run(dataset, plan, JobContext.none()).best();

    assertThat(run.model().recipe().transformations()).anyMatch(Hashed.class::isInstance);
    assertServedAsJudged(dataset, run);
  }

  private static void assertServedAsJudged(Dataset dataset, Run run) {
    PartScores test = run.test();
    Assessment assessment = run.model().newAssessment();

    assertThat(test.size()).isEqualTo(100);
    for (int i = 0; i < test.size(); i++) {
      int row = test.rows()[i];
      run.model().assess(run.model().newRecord(fields(run.model(), dataset, row)), assessment);

      assertThat(test.records().ranking()[i]).isEqualTo(assessment.margin());
      assertThat(test.records().probability()[i]).isEqualTo(assessment.probability());
      assertThat(test.scores()[i]).isEqualTo(assessment.score());
      assertThat(test.records().fraud()[i]).isEqualTo(dataset.labels().isFraud(row));
      assertThat(test.records().weight(i)).isEqualTo(1);
      assertThat(test.records().amount()[i])
          .isEqualTo(dataset.rows().numbers(dataset.schema().require("amount"))[row]);
    }
  }

  private static Map<String, Object> fields(RiskModel model, Dataset dataset, int row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Column column : model.inputs().columns()) {
      int position = dataset.schema().require(column.name());
      fields.put(
          column.name(),
          column.kind() == ColumnKind.CATEGORY
              ? dataset.rows().texts(position).get(row)
              : dataset.rows().numbers(position)[row]);
    }
    return fields;
  }
}
