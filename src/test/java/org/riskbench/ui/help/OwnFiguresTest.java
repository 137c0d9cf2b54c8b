package org.riskbench.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Stakes;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Metrics;
import org.riskbench.job.JobContext;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.profile.Profiler;
import org.riskbench.threshold.Outcome;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Term;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class OwnFiguresTest {
  private Session session;
  private OwnFigures figures;
  private DeskRun run;

  @BeforeEach
  void openDesk() {
    session = TrainedDesk.trained();
    figures = new OwnFigures(session, Messages.bundled());
    run = session.selectedRun().orElseThrow();
  }

  private String told(Term term) {
    return figures.sentence(term).orElseThrow();
  }

  @Test
  void recallIsToldAsFraudsFoundOfThoseThereAre() {
    Metrics metrics = run.evaluation().metrics();
    double recall = metrics.recallAtFpr().get(2).recall();

    assertThat(told(Term.RECALL_AT_5))
        .isEqualTo(
            "Of "
                + metrics.frauds()
                + " frauds in the test part this model finds "
                + Math.round(recall * metrics.frauds())
                + " ("
                + Formats.percent(recall)
                + ") when it may trouble 1 in 20 good records.");
    assertThat(told(Term.RECALL_AT_1)).contains("1 in 100 good records");
    assertThat(told(Term.RECALL_AT_01)).contains("1 in 1,000 good records");
  }

  @Test
  void theAreaUnderTheCurveIsToldInPairs() {
    double auc = run.evaluation().metrics().auc();

    assertThat(told(Term.AUC))
        .startsWith("In " + Formats.number(Math.rint(auc * 1000) / 10) + " of 100 pairs");
  }

  @Test
  void thresholdsAreToldByWhatTheyStop() {
    Policy policy = Policy.of(1, 300, 600);
    session.thresholds().setPolicy(run, policy);
    Outcome outcome = run.sweep().at(300, 600);

    assertThat(told(Term.RECALL))
        .contains("Of " + Formats.count(outcome.all().fraud()) + " frauds")
        .contains("stop " + Formats.count(outcome.alerts().fraud()))
        .contains(Formats.percent(outcome.recall()));
    assertThat(told(Term.PRECISION))
        .contains("Of " + Formats.count(outcome.alerts().total()) + " alerts")
        .contains(Formats.percent(outcome.precision()));
    assertThat(told(Term.FALSE_POSITIVE_RATIO))
        .contains(Formats.count(outcome.alerts().good()) + " good records")
        .endsWith(outcome.falsePositiveRatio().orElseThrow() + ".");
    assertThat(told(Term.DECLINE_RATE))
        .startsWith(Formats.count(outcome.declined().total()) + " of ")
        .contains(Formats.percent(outcome.declineRate()));
    assertThat(told(Term.THRESHOLD)).contains("from 300 up").contains("from 600 up");
    assertThat(told(Term.RISK_SCORE)).contains("begins at 300").contains("1 in 16 good");
  }

  @Test
  void aMovedHandleIsToldAtOnce() {
    session.thresholds().setPolicy(run, Policy.of(1, 200, 800));
    String before = told(Term.RECALL);

    session.thresholds().setPolicy(run, Policy.of(2, 900, 950));

    assertThat(told(Term.RECALL)).isNotEqualTo(before);
  }

  @Test
  void probabilitiesAreHeldAgainstWhatCameAbout() {
    CalibrationFigures after = run.calibration().after();
    double rate = after.observed();

    assertThat(told(Term.BRIER))
        .contains(Formats.figure(after.brier()))
        .contains(Formats.figure(rate * (1 - rate)));
    assertThat(told(Term.ECE)).contains(Formats.number(Math.rint(after.ece() * 1000) / 10));
    assertThat(told(Term.PROBABILITY))
        .contains(Formats.percent(after.predicted()))
        .contains(Formats.percent(rate));
    assertThat(told(Term.LIFT)).contains(Formats.tenths(after.top().observed() / rate) + " times");
    assertThat(told(Term.RISKIEST)).endsWith("and " + after.top().frauds() + " were.");
  }

  @Test
  void anIntervalIsToldWithItsEnds() {
    Interval interval = Objects.requireNonNull(run.evaluation().intervals().get("auc"));

    assertThat(told(Term.INTERVAL))
        .contains(Formats.figure(interval.low()))
        .contains(Formats.figure(interval.high()));
  }

  @Test
  void theDataIsToldByItsCounts() {
    assertThat(told(Term.RECORD))
        .contains("600 records")
        .contains("120 of them are labelled fraud");
    assertThat(told(Term.FRAUD_RATE)).contains("20.0 %").contains("1 in 5");
  }

  @Test
  void aColumnIsToldByTheOneThatShowsItMost() {
    ColumnProfile signal =
        Profiler.profile(session.dataset().orElseThrow(), JobContext.none()).columns().get(0);
    session.profile().add(signal);

    assertThat(told(Term.INFORMATION_VALUE))
        .startsWith("signal says most, with " + Formats.figure(signal.signal().informationValue()));
    assertThat(told(Term.SINGLE_AUC))
        .contains(Formats.number(Math.rint(signal.signal().auc() * 1000) / 10) + " of 100 pairs");
  }

  @Test
  void costsThatNobodyStatedAreToldAsAssumed() {
    assertThat(told(Term.COST_OF_REVIEW)).endsWith("of the good records (assumed).");

    CostModel costs = CostModel.ASSUMED;
    for (CostFactor factor : CostFactor.values()) {
      costs = costs.with(factor, factor.usual());
    }
    session.thresholds().setStakes(Stakes.ASSUMED.with(costs));

    assertThat(told(Term.COST_OF_REVIEW)).doesNotContain("assumed");
  }

  @Test
  void nothingIsCountedAsZeroOfSomething() {
    assertThat(told(Term.UNLABELLED)).isEqualTo("Every one of your 600 records has a label.");
    assertThat(told(Term.SET_ASIDE)).isEqualTo("All 600 rows could be read.");
    assertThat(figures.sentence(Term.ENTITY)).isEmpty();
  }

  @Test
  void theLabelIsNeverToldAsTheColumnThatSaysMost() {
    Profiler.profile(session.dataset().orElseThrow(), JobContext.none())
        .columns()
        .forEach(session.profile()::add);

    assertThat(told(Term.INFORMATION_VALUE)).startsWith("signal ");
    assertThat(told(Term.WEIGHT_OF_EVIDENCE)).contains("in signal");
  }

  @Test
  void withoutFiguresThereIsNoSentenceOfOnesOwn() {
    OwnFigures none = new OwnFigures(TrainedDesk.untrained(), Messages.bundled());

    assertThat(none.sentence(Term.AUC)).isEmpty();
    assertThat(none.sentence(Term.FRAUD_RATE)).isEmpty();
    assertThat(none.sentence(Term.ENDPOINT)).isEmpty();
    assertThat(none.sentence(Term.CAPACITY)).isEmpty();
  }

  @Test
  void noSentenceShowsAPlaceThatWasNotFilledOrAFigureThatIsNone() {
    for (Term term : Term.values()) {
      figures
          .sentence(term)
          .ifPresent(
              told ->
                  assertThat(told)
                      .as(term.word())
                      .doesNotContain("{", "}", "NaN", "Infinity", "null", "''")
                      .endsWith("."));
    }
  }
}
