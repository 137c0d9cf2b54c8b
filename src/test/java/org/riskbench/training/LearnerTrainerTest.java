package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.evaluation.LabelEvaluation;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.evaluation.CrossValidation;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Our learners within Tribuo's world. */
class LearnerTrainerTest {
  private static final Label FRAUD = new Label("fraud");
  private static final Label GOOD = new Label("good");
  private static final TrainingSet SET = Samples.rows(1_200, 6, 1, 3);

  private static Dataset<Label> dataset() {
    LabelFactory labels = new LabelFactory();
    MutableDataset<Label> dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(
                "made up", Instant.EPOCH.atOffset(ZoneOffset.UTC), labels),
            labels);
    for (int row = 0; row < SET.size(); row++) {
      dataset.add(example(SET.features()[row], SET.fraud()[row] ? FRAUD : GOOD));
    }
    return dataset;
  }

  private static Example<Label> example(double[] row, Label label) {
    ArrayExample<Label> example = new ArrayExample<>(label);
    for (int i = 0; i < row.length; i++) {
      example.add("f%02d".formatted(i), row[i]);
    }
    return example;
  }

  private static LearnerTrainer trainer(String learner, Map<String, String> parameters) {
    return new LearnerTrainer(Learners.plan(learner, parameters, 7), "fraud");
  }

  @ParameterizedTest
  @ValueSource(strings = {"boosting", "forest", "tree"})
  void tribuoSeesTheProbabilitiesOfTheScorer(String learner) {
    String size = learner.equals("tree") ? "leaves" : "trees";
    Map<String, String> parameters = Map.of(size, "12");
    LearnerModel model = trainer(learner, parameters).train(dataset());
    Scorer scorer =
        Trainers.train(Learners.plan(learner, parameters, 7), SET, JobContext.none()).scorer();

    for (double[] row : SET.features()) {
      Prediction<Label> prediction = model.predict(example(row, GOOD));
      double fraud = score(prediction, "fraud");
      assertThat(fraud).isEqualTo(scorer.probability(row));
      assertThat(score(prediction, "good")).isEqualTo(1 - fraud);
      assertThat(prediction.getOutput().getLabel()).isEqualTo(fraud > 0.5 ? "fraud" : "good");
    }
  }

  private static double score(Prediction<Label> prediction, String label) {
    return Objects.requireNonNull(prediction.getOutputScores().get(label)).getScore();
  }

  @ParameterizedTest
  @ValueSource(strings = {"boosting", "forest", "tree"})
  void tribuosEvaluatorAndCrossValidationJudgeOurLearners(String learner) {
    Dataset<Label> dataset = dataset();
    LabelEvaluator evaluator = new LabelEvaluator();
    LabelEvaluation seen = evaluator.evaluate(trainer(learner, Map.of()).train(dataset), dataset);
    CrossValidation<Label, LabelEvaluation> folds =
        new CrossValidation<>(trainer(learner, Map.of()), dataset, evaluator, 3, 5);

    double held =
        folds.evaluate().stream()
            .map(Pair::getA)
            .mapToDouble(evaluation -> evaluation.AUCROC(FRAUD))
            .average()
            .orElseThrow();
    assertThat(seen.AUCROC(FRAUD)).isGreaterThan(held);
    assertThat(held).isBetween(0.7, 0.99);
  }

  @Test
  void aModelSaysHowItCameAbout() {
    LearnerTrainer trainer = trainer("forest", Map.of("trees", "3"));
    LearnerModel model = trainer.train(dataset());

    assertThat(trainer.getInvocationCount()).isEqualTo(1);
    String provenance = model.getProvenance().getTrainerProvenance().toString();
    assertThat(provenance).contains("forest", "trees", "least-rows", "seed");
    assertThat(model.copy().getProvenance()).isEqualTo(model.getProvenance());
  }

  @Test
  void weightsCount() {
    MutableDataset<Label> dataset = (MutableDataset<Label>) dataset();
    List<Example<Label>> examples = dataset.getData();
    examples.forEach(example -> example.setWeight(example.getOutput().equals(FRAUD) ? 3 : 1));
    double[] weights = new double[SET.size()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = SET.fraud()[row] ? 3 : 1;
    }
    Scorer scorer =
        Trainers.train(
                Learners.plan("tree", Map.of("leaves", "6"), 7),
                new TrainingSet(SET.features(), SET.fraud(), weights),
                JobContext.none())
            .scorer();
    LearnerModel model = trainer("tree", Map.of("leaves", "6")).train(dataset);

    for (double[] row : SET.features()) {
      assertThat(model.scorer().margin(row)).isEqualTo(scorer.margin(row), within(1e-12));
    }
  }
}
