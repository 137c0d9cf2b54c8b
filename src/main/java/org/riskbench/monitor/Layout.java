package org.riskbench.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.RuleBands;
import org.riskbench.feature.Cuts;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.scoring.Population;
import org.riskbench.scoring.ScorePopulation;

/**
 * Which counter counts what of a model, in this order: records; the bands that were decided; the
 * bands of the score alone; scores by {@link ScorePopulation#EDGE} points; scores in groups of like
 * size in training; columns. Immutable.
 *
 * @param decided bands of the policy, then those that rules may put a record into where the policy
 *     has none of their decision
 * @param scored bands of the policy
 * @param scoreCuts groups of the score
 */
record Layout(List<Band> decided, List<Band> scored, Cuts scoreCuts, List<WatchedColumn> columns) {
  static final int RECORDS = 0;
  static final int FIRST_DECIDED = 1;

  static Layout of(SealedModel model) {
    Policy policy = model.model().policy();
    List<Band> decided = new ArrayList<>(policy.bands());
    RuleBands ruled = new RuleBands(policy);
    for (Decision decision : Decision.RISING) {
      for (Band from : policy.bands()) {
        Band made = ruled.of(decision, from);
        if (!decided.contains(made)) {
          decided.add(made);
        }
      }
    }
    Optional<Population> population = model.population();
    Cuts cuts = population.map(all -> ScoreGroups.cuts(all.scores())).orElseGet(Cuts::new);
    int first = FIRST_DECIDED + decided.size() + policy.bands().size();
    first += ScorePopulation.EDGES + 1 + cuts.bins();
    return new Layout(
        List.copyOf(decided),
        policy.bands(),
        cuts,
        WatchedColumn.of(model.model().recipe(), population, first));
  }

  /** Counters that the ring of minutes keeps: records and decided bands. */
  int minuteWidth() {
    return FIRST_DECIDED + decided.size();
  }

  int firstScored() {
    return FIRST_DECIDED + decided.size();
  }

  int firstBin() {
    return firstScored() + scored.size();
  }

  /** Scores of 1000 have a bin of their own, the last. */
  int bins() {
    return ScorePopulation.EDGES + 1;
  }

  int firstGroup() {
    return firstBin() + bins();
  }

  int size() {
    return columns.isEmpty()
        ? firstGroup() + scoreCuts.bins()
        : columns.get(columns.size() - 1).end();
  }

  /** Of each score the position of its band. */
  byte[] bandOfScore() {
    byte[] of = new byte[1001];
    for (int score = 0; score < of.length; score++) {
      int at = score;
      of[score] =
          (byte)
              IntStream.range(0, scored.size())
                  .filter(i -> at >= scored.get(i).from())
                  .max()
                  .orElse(0);
    }
    return of;
  }

  /**
   * What its counters stand for, in a line: counts of another shape can't be added to them. Two
   * layouts of one file differ only where they were made by different versions of the program.
   */
  String shape() {
    StringBuilder shape = new StringBuilder();
    decided.forEach(
        band -> shape.append(band.name()).append('=').append(band.decision()).append(';'));
    shape.append(scored.size()).append('/').append(scoreCuts.bins()).append('/').append(bins());
    columns.forEach(
        column ->
            shape.append(';').append(column.name()).append('=').append(column.bins().groups()));
    return shape.toString();
  }

  /** Of all counters those that a model has behind the layout: records by score from 0 to 1000. */
  long[] byScore(long[] counted) {
    return part(counted, size(), counted.length - size());
  }

  long[] part(long[] counted, int first, int size) {
    return Arrays.copyOfRange(counted, first, first + size);
  }
}
