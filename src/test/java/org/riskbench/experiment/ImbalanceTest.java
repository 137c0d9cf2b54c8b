package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.dataset.Dataset;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.threshold.Tally;
import org.riskbench.training.Learners;

class ImbalanceTest {
  private static final List<Imbalance> RESAMPLED =
      List.of(
          Imbalance.NONE.withFraudWeight("balanced"),
          Imbalance.NONE.withFraudWeight("8"),
          Imbalance.NONE.withKeepGoods("0.2"),
          Imbalance.NONE.withKeepGoods("0.4").withFraudWeight("3"));

  @TempDir private Path folder = Path.of("");

  static Stream<String> learners() {
    return Learners.names().stream();
  }

  private static ExperimentReport report(
      Dataset dataset, String learner, Imbalance imbalance, String calibration) {
    ExperimentPlan plan =
        new ExperimentPlan(
                new SplitPlan.ByColumn(new Shares(0.3, 0, 0.3, 50), "part", 1),
                List.of(Learners.plan(learner, 1)))
            .with(CalibrationPlan.of(calibration))
            .with(imbalance);
    return Experiment.run(dataset, plan, JobContext.none());
  }

  private static CalibrationReport run(
      Dataset dataset, String learner, Imbalance imbalance, String calibration) {
    return report(dataset, learner, imbalance, calibration).best().calibration();
  }

  @ParameterizedTest
  @MethodSource("learners")
  void calibratedProbabilitiesComeBackToTheBaseRate(String learner) {
    Dataset dataset = Payments.many(folder);
    for (Imbalance imbalance : RESAMPLED) {
      CalibrationFigures after = run(dataset, learner, imbalance, "platt").after();

      assertThat(after.predicted())
          .as(learner + " " + imbalance.parameters())
          .isCloseTo(after.observed(), within(0.25 * after.observed()));
    }
  }

  /** Learners whose margin is a log-odds of fraud. */
  @ParameterizedTest
  @ValueSource(
      strings = {"majority", "logistic", "boosting", "logistic-sgd", "factorization-machine"})
  void theShiftAloneBringsProbabilitiesBackToTheBaseRate(String learner) {
    Dataset dataset = Payments.many(folder);
    for (Imbalance imbalance : RESAMPLED) {
      CalibrationReport report = run(dataset, learner, imbalance, "none");

      double observed = report.after().observed();
      String which = learner + " " + imbalance.parameters();
      assertThat(report.before().predicted()).as(which).isGreaterThan(2 * observed);
      assertThat(report.after().predicted()).as(which).isCloseTo(observed, within(0.25 * observed));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"platt", "beta", "isotonic"})
  void theMeanProbabilityOfTheCalibratePartIsTheTrueShareOfFraud(String calibration) {
    Dataset dataset = Payments.many(folder);
    Imbalance rare = Imbalance.NONE.withBaseRate(new BaseRate(0.004));

    ExperimentReport report = report(dataset, "logistic", rare, calibration);

    PartScores calibrate =
        PartScores.of(report.best().model(), dataset, report.split().calibrate(), JobContext.none())
            .judged(rare);
    assertThat(CalibrationFigures.of(calibrate.records()).predicted())
        .isEqualTo(0.004, within(0.00001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"majority", "logistic", "boosting"})
  void theTrueShareOfFraudIsMetByTheShiftAlone(String learner) {
    Imbalance rare =
        Imbalance.NONE.withBaseRate(new BaseRate(0.004)).withFraudWeight("3").withKeepGoods("0.5");

    CalibrationFigures after = run(Payments.many(folder), learner, rare, "none").after();

    assertThat(after.observed()).isEqualTo(0.004, within(1e-12));
    assertThat(after.predicted()).isBetween(0.0025, 0.0065);
  }

  @Test
  void everyFigureOfTheTestPartSpeaksOfTheTrueShareOfFraud() {
    Dataset dataset = Payments.many(folder);
    Run plain = report(dataset, "logistic", Imbalance.NONE, "platt").best();
    Imbalance rare = Imbalance.NONE.withBaseRate(new BaseRate(0.004));

    Run told = report(dataset, "logistic", rare, "platt").best();

    assertThat(told.evaluation().metrics().auc())
        .as("ranks don't know the base rate")
        .isEqualTo(plain.evaluation().metrics().auc(), within(1e-9));
    assertThat(told.evaluation().metrics().averagePrecision())
        .isLessThan(plain.evaluation().metrics().averagePrecision() / 2);
    assertThat(told.evaluation().metrics().records())
        .as("raw counts stay")
        .isEqualTo(plain.evaluation().metrics().records());
    Tally all = told.test().sweep().at(0, 1001).all();
    assertThat(all.fraud() / all.total()).isEqualTo(0.004, within(1e-12));
    assertThat(told.parameters()).containsEntry("prior", "0.004");
  }

  @Test
  void whatIsJudgedByKeepsItsRows() {
    Dataset dataset = Payments.many(folder);
    ExperimentReport plain = report(dataset, "logistic", Imbalance.NONE, "platt");
    ExperimentReport thinned =
        report(dataset, "logistic", Imbalance.NONE.withKeepGoods("0.1"), "platt");

    assertThat(thinned.best().test().rows()).isEqualTo(plain.best().test().rows());
    assertThat(thinned.best().model().scoreMap().goods())
        .as("goods of the calibrate part")
        .isEqualTo(plain.best().model().scoreMap().goods());
    assertThat(thinned.best().parameters()).containsEntry("keep-goods", "0.1");
  }

  @Test
  void crossFittedCalibrationComesBackToTheBaseRateToo() {
    Dataset dataset = Payments.many(folder);
    ExperimentPlan plan =
        new ExperimentPlan(
                new SplitPlan.ByColumn(Shares.defaults(), "part", 1),
                List.of(Learners.plan("logistic", 1)))
            .with(Imbalance.NONE.withKeepGoods("0.2").withFraudWeight("2"));

    ExperimentReport report = Experiment.run(dataset, plan, JobContext.none());

    CalibrationFigures after = report.best().calibration().after();
    assertThat(report.split().crossFits()).isTrue();
    assertThat(after.predicted()).isCloseTo(after.observed(), within(0.25 * after.observed()));
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    for (String text : List.of("0", "-1", "many", "1e9", "NaN")) {
      assertThatThrownBy(() -> Imbalance.NONE.withFraudWeight(text))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("USE-252"));
    }
    for (String text : List.of("0", "1.5", "few")) {
      assertThatThrownBy(() -> Imbalance.NONE.withKeepGoods(text))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("USE-253"));
    }
  }
}
