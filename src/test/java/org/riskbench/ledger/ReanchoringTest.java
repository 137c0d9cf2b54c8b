package org.riskbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.decision.Treatment;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.RiskModel;

/** A score that is anchored anew to what the log knows. */
class ReanchoringTest {
  private static final Instant NOW = Made.NOW;
  private static final Duration MATURITY = Duration.ofDays(60);
  private static final Instant OLD = NOW.minus(Duration.ofDays(90));

  /** Reviews from 500 and declines from 750; goods of training lie evenly from -6 to 2. */
  private final RiskModel model = ReplayTest.model("");

  private final Reanchoring anchoring = new Reanchoring(model, NOW, MATURITY);
  private final SplittableRandom random = new SplittableRandom(7);

  private static Decided decided(RiskModel model, double margin, Instant at, double controlShare) {
    int score = model.scoreMap().score(margin);
    Decision decision = model.policy().decide(score);
    boolean control = controlShare > 0;
    return new Decided(
        new Asked("r", "", at, Optional.empty(), 1),
        new DecidedBy("m:1", "f".repeat(64), 1, ""),
        new Verdict(
            OptionalDouble.of(0.1),
            OptionalInt.of(score),
            control ? Decision.APPROVE : decision,
            "any",
            Treatment.of(decision),
            OptionalDouble.empty()),
        new Circumstances("normal", List.of(), true, control, controlShare),
        new Grounds(List.of(), List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        new FittedVector(new double[] {(margin + 1.3) / 2, 0}, new double[0]),
        Optional.empty());
  }

  private static Told label(Outcome outcome) {
    return new Told(
        Optional.of(outcome),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /** Goods that look riskier than those of training: they lie evenly from -5 to 2. */
  private void addGoods(int many) {
    for (int i = 0; i < many; i++) {
      anchoring.add(decided(model, -5 + 7 * random.nextDouble(), OLD, 0), Told.NOTHING);
    }
  }

  @Test
  void afterwardsTheThresholdStopsTheShareOfGoodsThatItStandsFor() {
    addGoods(20_000);

    ReanchorReport report = anchoring.report();

    assertThat(report.expected()).isEqualTo(0.01);
    assertThat(report.before()).as("what it stopped").isGreaterThan(0.0105);
    double cut = 0;
    for (double margin = -5; margin < 2; margin += 0.001) {
      cut = report.map().score(margin) < 500 ? margin : cut;
    }
    assertThat((2 - cut) / 7).as("share of goods above it now").isCloseTo(0.01, within(0.002));
    assertThat(LongStream.of(report.scores()).sum()).isEqualTo(20_000);
  }

  @Test
  void aRiskierRecordNeverScoresLess() {
    addGoods(20_000);
    ReanchorReport report = anchoring.report();

    assertThat(report.kept()).isTrue();
    int before = 0;
    for (double margin = -7; margin < 5; margin += 0.0005) {
      int score = report.map().score(margin);
      assertThat(score).isGreaterThanOrEqualTo(before);
      before = score;
    }
  }

  @Test
  void withoutAControlGroupTheScaleStaysFromTheDeclineThresholdOn() {
    addGoods(20_000);

    ScoreMap map = anchoring.report().map();

    double declined = model.scoreMap().marginFrom(750);
    for (double margin = declined; margin < 6; margin += 0.1) {
      assertThat(map.score(margin)).isEqualTo(model.scoreMap().score(margin));
    }
  }

  @Test
  void whereAllThatIsStoppedIsDeclinedTheThresholdStopsWhatItStopped() {
    RiskModel strict = model.with(Policy.of(1, 500, 500));
    Reanchoring declining = new Reanchoring(strict, NOW, MATURITY);
    for (int i = 0; i < 5_000; i++) {
      declining.add(decided(strict, -5 + 4 * random.nextDouble(), OLD, 0), Told.NOTHING);
    }

    assertThat(declining.report().unmoved()).isTrue();
    addGoods(5_000);
    assertThat(anchoring.report().unmoved()).isFalse();
  }

  @Test
  void aControlGroupStandsForTheGoodsThatWereDeclined() {
    addGoods(20_000);
    double declined = model.scoreMap().marginFrom(750);
    for (int i = 0; i < 60; i++) {
      anchoring.add(decided(model, declined + 0.01 * i, OLD, 0.05), label(Outcome.GOOD));
    }

    ReanchorReport report = anchoring.report();

    assertThat(report.kept()).isFalse();
    assertThat(report.control()).isEqualTo(60);
    assertThat(report.map().falsePositiveRate(declined))
        .as("60 goods that stand for 20 each")
        .isCloseTo(1200 / 21_200.0, within(0.001));
  }

  @Test
  void onlyMaturedRecordsKnownToBeGoodCount() {
    addGoods(1_500);
    anchoring.add(decided(model, -1, OLD, 0), label(Outcome.FRAUD));
    anchoring.add(decided(model, -1, OLD, 0), label(Outcome.INDETERMINATE));
    anchoring.add(decided(model, -1, NOW.minus(Duration.ofDays(3)), 0), Told.NOTHING);
    anchoring.add(decided(model, 6, OLD, 0), Told.NOTHING);

    ReanchorReport report = anchoring.report();

    assertThat(report.goods() + report.left()).isEqualTo(1_504);
    assertThat(report.left()).isGreaterThanOrEqualTo(4);
    assertThat(report.from()).isEqualTo(OLD);
    assertThat(report.until()).isEqualTo(OLD);
  }

  @Test
  void tooFewGoodsAnchorNothing() {
    addGoods(900);

    ProblemException refused = catchThrowableOfType(ProblemException.class, anchoring::report);

    assertThat(refused.problem().code()).isEqualTo("LEDGER-117");
    assertThat(refused.problem().what()).contains("older than 60 days");
  }
}
