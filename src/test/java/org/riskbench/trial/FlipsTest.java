package org.riskbench.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.decision.WorkWeek;

class FlipsTest {
  private static final CostModel COSTS = CostModel.ASSUMED;
  private final Cases cases = new Made(1).cases(WorkWeek.EVERY_DAY);

  private double saved(Policy policy) {
    return PolicyReport.of(cases, policy, COSTS, Optional.empty()).saved();
  }

  @RepeatedTest(20)
  void everyRecordStaysOrIsInExactlyOneMove(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Cases other = new Made(repetition.getCurrentRepetition() + 1L).cases(WorkWeek.EVERY_DAY);
    int review = random.nextInt(800);
    Policy old = Policy.of(1, review, review + random.nextInt(200));
    Policy changed = Policy.of(2, random.nextInt(500), 500 + random.nextInt(500));

    Flips flips = Flips.between(cases, old, other, changed, COSTS);

    long stay =
        IntStream.range(0, Made.ROWS)
            .filter(
                i ->
                    old.decide(cases.scored().scores()[i])
                        == changed.decide(other.scored().scores()[i]))
            .count();
    assertThat(flips.moves().stream().mapToLong(Flips.Move::records).sum())
        .isEqualTo(flips.records());
    assertThat(flips.records() + stay).isEqualTo(Made.ROWS);
    assertThat(flips.share()).isCloseTo(flips.records() / (double) Made.ROWS, within(1e-12));
    for (String column : new String[] {"group", "age"}) {
      var groups = flips.by(cases, Grouping.of(cases.dataset(), column));
      assertThat(groups.stream().mapToLong(g -> g.stricter() + g.milder() + g.other()).sum())
          .isEqualTo(flips.records());
      assertThat(groups.stream().mapToLong(Flips.InGroup::records).sum()).isEqualTo(Made.ROWS);
      assertThat(groups.stream().mapToDouble(Flips.InGroup::saved).sum())
          .isCloseTo(flips.saved(), within(1e-6));
    }
  }

  @Test
  void whatTheFlipsSaveIsWhatThePoliciesDifferBy() {
    Policy old = Policy.of(1, 450, 700);
    Policy changed = Policy.of(2, 400, 700);

    Flips flips = Flips.between(cases, old, cases, changed, COSTS);

    assertThat(flips.moves()).hasSize(1);
    Flips.Move move = flips.moves().get(0);
    assertThat(move.before()).isEqualTo(Decision.APPROVE);
    assertThat(move.after()).isEqualTo(Decision.REVIEW);
    assertThat(move.isStricter()).isTrue();
    assertThat(move.records())
        .isEqualTo(
            cases.sweep().at(400, 700).reviewed().records()
                - cases.sweep().at(450, 700).reviewed().records());
    assertThat(move.saved()).isCloseTo(saved(changed) - saved(old), within(1e-6));
    assertThat(Flips.between(cases, old, cases, old, COSTS).records()).isZero();
  }

  @Test
  void anotherTreatmentOfTheSameDecisionIsAFlipToo() {
    Policy old = Policy.of(1, 450, 700, Treatment.STEP_UP);
    Policy changed = Policy.of(2, 450, 700, Treatment.MANUAL_REVIEW);

    Flips flips = Flips.between(cases, old, cases, changed, COSTS);

    assertThat(flips.records()).isEqualTo(cases.sweep().at(450, 700).reviewed().records());
    assertThat(flips.moves()).singleElement().extracting(Flips.Move::isStricter).isEqualTo(false);
    assertThat(flips.saved()).isCloseTo(saved(changed) - saved(old), within(1e-6));
  }

  @Test
  void theDearestFlipsComeFirst() {
    Flips flips =
        Flips.between(cases, Policy.of(1, 450, 700), cases, Policy.of(2, 300, 400), COSTS);

    assertThat(flips.dearest()).hasSize(Flips.SHOWN);
    double least = Math.abs(flips.dearest().get(Flips.SHOWN - 1).saved());
    assertThat(flips.all().stream().filter(flip -> Math.abs(flip.saved()) > least).count())
        .isLessThan(Flips.SHOWN);
  }
}
