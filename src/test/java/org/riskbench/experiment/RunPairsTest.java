package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riskbench.evaluation.Blocks;
import org.riskbench.evaluation.Bootstrap;
import org.riskbench.evaluation.Difference;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.JobContext;

class RunPairsTest {
  /** A run on the same records for every gap and noise; a tenth of them is fraud. */
  private static RunPairs.Candidate run(String name, int records, double gap, long noise) {
    Random shared = new Random(1);
    Random own = new Random(1_000 + noise);
    double[] scores = new double[records];
    boolean[] fraud = new boolean[records];
    for (int i = 0; i < records; i++) {
      fraud[i] = i % 10 == 0;
      double luck = shared.nextGaussian() + 0.3 * own.nextGaussian();
      scores[i] = 1 / (1 + Math.exp(3 - luck - (fraud[i] ? gap : 0)));
    }
    ScoredRecords judged = ScoredRecords.of(scores, fraud);
    Bootstrap bootstrap = new Bootstrap(List.of(Blocks.rows(fraud)), Bootstrap.USUAL_SEED);
    return new RunPairs.Candidate(name, Evaluator.evaluate(judged, bootstrap, JobContext.none()));
  }

  private static RunPair pair(RunPairs.Candidate a, RunPairs.Candidate b) {
    return RunPairs.of(List.of(a, b)).pairs().get(0);
  }

  @Test
  void aSentenceSaysWhichIsBetterByHowMuchAndWhetherThatIsChance() {
    RunPair pair = pair(run("A", 3_000, 1, 1), run("B", 3_000, 2.5, 2));

    assertThat(pair.sentence(PairFigure.RECALL_AT_ONE_PERCENT))
        .matches(
            "B finds \\d+\\.\\d ± \\d+\\.\\d points more fraud than A at 1 % false positives;"
                + " unlikely to be chance\\.");
    assertThat(pair.sentence(PairFigure.AUC))
        .matches("B ranks better than A by 0\\.\\d{4} ± 0\\.\\d{4} AUC; unlikely to be chance\\.");
    assertThat(pair.sentence(PairFigure.BRIER)).startsWith("B has more accurate probabilities");
    assertThat(pair.summary())
        .isEqualTo(
            pair.sentence(PairFigure.RECALL_AT_ONE_PERCENT) + " " + pair.sentence(PairFigure.AUC));
  }

  @Test
  void theOtherWayRoundTheSentenceIsTheSame() {
    RunPairs.Candidate a = run("A", 3_000, 1, 1);
    RunPairs.Candidate b = run("B", 3_000, 2.5, 2);

    for (PairFigure figure : PairFigure.values()) {
      assertThat(pair(a, b).sentence(figure)).isEqualTo(pair(b, a).sentence(figure));
      assertThat(pair(a, b).difference(figure).orElseThrow().value())
          .isEqualTo(-pair(b, a).difference(figure).orElseThrow().value());
    }
  }

  @Test
  void runsThatHardlyDifferMayDifferByChance() {
    RunPair pair = pair(run("A", 1_000, 1.5, 1), run("B", 1_000, 1.5, 2));

    assertThat(pair.sentence(PairFigure.AUC)).endsWith("this may be chance.");
    assertThat(pair.isTold(PairFigure.AUC)).isFalse();
  }

  @Test
  void aRunAndItselfAreCalledEqual() {
    RunPairs.Candidate run = run("A", 1_000, 1, 1);

    for (PairFigure figure : PairFigure.values()) {
      String sentence = pair(run, new RunPairs.Candidate("B", run.evaluation())).sentence(figure);
      assertThat(sentence).contains("equally").doesNotContain("chance");
    }
  }

  @Test
  void underThirtyIndependentFraudsNothingIsClaimed() {
    RunPair few = pair(run("A", 290, 0.2, 1), run("B", 290, 3, 2));
    RunPair enough = pair(run("A", 300, 0.2, 1), run("B", 300, 3, 2));

    assertThat(few.tooFew()).isTrue();
    assertThat(few.summary())
        .isEqualTo("A and B: too few to compare, the frauds are worth 29 independent ones.");
    assertThat(few.isTold(PairFigure.AUC)).isFalse();
    assertThat(enough.tooFew()).isFalse();
  }

  @Test
  void theMoreRunsTheStricterTheMark() {
    RunPairs.Candidate a = run("A", 1_000, 1.4, 1);
    RunPairs.Candidate b = run("B", 1_000, 1.8, 2);
    double alone = pair(a, b).difference(PairFigure.AUC).orElseThrow().p();
    List<RunPairs.Candidate> many = new ArrayList<>(List.of(a, b));
    for (int i = 0; i < 3; i++) {
      many.add(run("C" + i, 1_000, 1.5, 10 + i));
    }

    RunPairs pairs = RunPairs.of(many);

    assertThat(pairs.pairs()).hasSize(10);
    Difference among = pairs.of("B", "A").orElseThrow().difference(PairFigure.AUC).orElseThrow();
    assertThat(alone).isLessThan(0.05);
    assertThat(among.p()).isGreaterThan(2 * alone);
  }

  @Test
  void theBestOfMoreThanTwoIsCalledOptimisticAndByHowMuch() {
    RunPairs.Candidate a = run("A", 1_000, 1.5, 1);
    RunPairs.Candidate b = run("B", 1_000, 1.5, 2);
    RunPairs.Candidate c = run("C", 1_000, 1.5, 3);

    assertThat(RunPairs.of(List.of(a, b)).bestIsOptimistic()).isFalse();
    RunPairs three = RunPairs.of(List.of(a, b, c));
    assertThat(three.bestIsOptimistic()).isTrue();
    assertThat(three.optimism(PairFigure.AUC).orElseThrow()).isBetween(0.0005, 0.02);
    assertThat(three.optimism(PairFigure.BRIER).orElseThrow()).isPositive();
  }

  @Test
  void runsOnOtherRecordsAreLeftAlone() {
    RunPairs mixed = RunPairs.of(List.of(run("A", 1_000, 1, 1), run("B", 900, 1, 2)));

    assertThat(mixed.pairs()).isEmpty();
    assertThat(mixed.optimism(PairFigure.AUC)).isEmpty();
    assertThat(RunPairs.of(List.of()).pairs()).isEmpty();
  }

  @Test
  void differencesAreThoseOfTheMetricsShown() {
    RunPairs.Candidate a = run("A", 1_000, 1, 1);
    RunPairs.Candidate b = run("B", 1_000, 2, 2);

    assertThat(pair(a, b).difference(PairFigure.AVERAGE_PRECISION).orElseThrow().value())
        .isCloseTo(
            a.evaluation().metrics().averagePrecision()
                - b.evaluation().metrics().averagePrecision(),
            within(1e-12));
  }
}
