package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.Scorer;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.ParameterAveraging;

class TrainersTest {
  private static final TrainingSet ROWS = Samples.rows(600, 4, 2, 7);

  @ParameterizedTest
  @ValueSource(strings = {"majority", "logistic-sgd", "factorization-machine"})
  void trainingTwiceGivesTheSameScorer(String learner) {
    TrainingPlan plan = Learners.plan(learner, 11);

    Scorer first = Trainers.train(plan, ROWS, JobContext.none()).scorer();
    Scorer second = Trainers.train(plan, ROWS, JobContext.none()).scorer();

    assertThat(first).isEqualTo(second);
  }

  @Test
  void anotherSeedGivesAnotherScorer() {
    Scorer first = train(Learners.plan("logistic-sgd", Map.of("epochs", "2"), 1));
    Scorer second = train(Learners.plan("logistic-sgd", Map.of("epochs", "2"), 2));

    assertThat(first).isNotEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"logistic-sgd", "factorization-machine"})
  void whatWasLearnedTellsFraudFromGood(String learner) {
    Scorer scorer = train(Learners.plan(learner, 3));

    assertThat(meanMargin(scorer, true)).isGreaterThan(meanMargin(scorer, false) + 1);
  }

  @Test
  void theMajorityIsTheWeightedShareOfFraud() {
    TrainingSet rows =
        new TrainingSet(
            new double[3][2], new boolean[] {true, false, false}, new double[] {1, 1, 6});

    assertThat(Trainers.train(new MajorityPlan(1), rows, JobContext.none()).scorer())
        .satisfies(
            scorer ->
                assertThat(scorer.probability(new double[2])).isEqualTo(0.125, within(1e-15)));
  }

  @Test
  void aHeavierClassRaisesTheRisk() {
    double[] heavy = new double[ROWS.size()];
    for (int i = 0; i < heavy.length; i++) {
      heavy[i] = ROWS.fraud()[i] ? 5 : 1;
    }
    TrainingPlan plan = Learners.plan("logistic-sgd", 3);
    TrainingSet weighted = new TrainingSet(ROWS.features(), ROWS.fraud(), heavy);
    double[] nobody = new double[ROWS.width()];

    assertThat(Trainers.train(plan, weighted, JobContext.none()).scorer().probability(nobody))
        .isGreaterThan(train(plan).probability(nobody));
  }

  @Test
  void beingObservedChangesNoBit() {
    FeatureNames names = new FeatureNames(ROWS.width());
    LinearSGDModel alone =
        new LinearSGDTrainer(
                new LogMulticlass(), new ParameterAveraging(new AdaGrad(0.1)), 4, -1, 21)
            .train(new EncodedDataset(ROWS, names, JobContext.none()));

    Scorer observed = train(new LogisticSgdPlan(4, 0.1, 0, 21));

    assertThat(observed).isEqualTo(new ScorerCompiler(names).compile(alone));
  }

  @Test
  void featuresThatWereAlwaysZeroGetNoWeight() {
    TrainingSet rows =
        new TrainingSet(
            new double[][] {{0, 1, 0}, {0, -1, 0}, {0, 0, 0}},
            new boolean[] {true, false, false},
            new double[] {1, 1, 1});

    LinearScorer scorer =
        (LinearScorer)
            Trainers.train(Learners.plan("logistic-sgd", 1), rows, JobContext.none()).scorer();

    assertThat(scorer.fraudWeights()[0]).isZero();
    assertThat(scorer.fraudWeights()[1]).isPositive();
    assertThat(scorer.fraudWeights()[2]).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneClassAloneIsRefused(boolean fraud) {
    boolean[] labels = new boolean[5];
    Arrays.fill(labels, fraud);
    TrainingSet rows = new TrainingSet(new double[5][1], labels, new double[] {1, 1, 1, 1, 1});

    assertThatThrownBy(() -> Trainers.train(Learners.plan("majority", 1), rows, JobContext.none()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("DATA-210")
        .hasMessageContaining(fraud ? "labelled fraud" : "labelled good");
  }

  @Test
  void noRowsAreRefused() {
    TrainingSet rows = new TrainingSet(new double[0][], new boolean[0], new double[0]);

    assertThatThrownBy(
            () -> Trainers.train(Learners.plan("logistic-sgd", 1), rows, JobContext.none()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("DATA-210");
  }

  @Test
  void rowsWithoutAFeatureAreRefused() {
    TrainingSet rows =
        new TrainingSet(new double[2][0], new boolean[] {true, false}, new double[] {1, 1});

    assertThatThrownBy(
            () -> Trainers.train(Learners.plan("logistic-sgd", 1), rows, JobContext.none()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("DATA-211");
  }

  @Test
  void progressCountsEveryStepAndEndsAtOne() {
    Watched watched = new Watched(Integer.MAX_VALUE);

    Trainers.train(new LogisticSgdPlan(2, 0.1, 0, 1), ROWS, watched);

    assertThat(watched.fractions).isSorted().endsWith(1.0).hasSize(2 * 600 / 16 + 1);
    assertThat(watched.fractions.get(30)).isEqualTo(30 * 16 / 1200.0);
  }

  @Test
  void cancellingStopsWithinSixteenSteps() {
    Watched watched = new Watched(20);

    assertThatThrownBy(() -> Trainers.train(new FactorizationPlan(5, 0.1, 8, 0, 1), ROWS, watched))
        .isInstanceOf(CancelledException.class);

    assertThat(watched.checks).isEqualTo(21);
    assertThat(watched.fractions.get(watched.fractions.size() - 1)).isLessThan(0.2);
  }

  @Test
  void theTrainersModelHoldsPositionsInsteadOfNames() {
    byte[] model =
        Trainers.train(Learners.plan("logistic-sgd", 1), ROWS, JobContext.none()).trainerModel();

    assertThat(new String(model, StandardCharsets.ISO_8859_1)).contains("f00000", "f00010");
  }

  private static Scorer train(TrainingPlan plan) {
    return Trainers.train(plan, ROWS, JobContext.none()).scorer();
  }

  private static double meanMargin(Scorer scorer, boolean fraud) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < ROWS.size(); i++) {
      if (ROWS.fraud()[i] == fraud) {
        sum += scorer.margin(ROWS.features()[i]);
        count++;
      }
    }
    return sum / count;
  }

  /** Notes progress of the fitting phase and cancels at a checkpoint. */
  private static final class Watched implements JobContext {
    private final List<Double> fractions = new ArrayList<>();
    private final int cancelAt;
    private int checks;

    Watched(int cancelAt) {
      this.cancelAt = cancelAt;
    }

    @Override
    public void progress(double fraction, String phaseKey) {
      if (phaseKey.equals(Trainers.PHASE_FIT)) {
        fractions.add(fraction);
      }
    }

    @Override
    public JobContext share(double weight, String phaseKey) {
      return this;
    }

    @Override
    public void checkpoint() {
      checks++;
      if (checks > cancelAt) {
        throw new CancelledException();
      }
    }

    @Override
    public <T> List<T> parallel(List<? extends Callable<T>> parts) {
      throw new UnsupportedOperationException();
    }
  }
}
