package org.riskbench.monitor;

import java.util.Optional;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;
import org.riskbench.evaluation.ExpectedShare;
import org.riskbench.scoring.Population;
import org.riskbench.scoring.ScorePopulation;

/**
 * What share of records the score map expects in each band of the score: what scored so among the
 * records that thresholds may be found on.
 */
record BandShares(Layout layout, Optional<Population> population) {
  private static final int MOST = 1000;

  /** The share of a band, by its position; empty where the file does not keep scores. */
  Optional<ExpectedShare> of(int band) {
    int from = layout.scored().get(band).from();
    boolean last = band + 1 == layout.scored().size();
    int to = last ? MOST : layout.scored().get(band + 1).from() - 1;
    return scores()
        .map(
            scores ->
                ExpectedShare.seen(
                    scores.between(from, to),
                    scores.records(),
                    Math.hypot(
                        from == 0 ? 0 : scores.betweenDays(from),
                        last ? 0 : scores.betweenDays(to + 1))));
  }

  /** The share of records that get at least this decision; empty where no band has it. */
  Optional<ExpectedShare> from(Decision decision) {
    Optional<Integer> from = lowest(decision);
    return scores()
        .filter(kept -> from.isPresent() && from.get() > 0)
        .map(
            kept ->
                ExpectedShare.seen(
                    kept.between(from.orElse(0), MOST),
                    kept.records(),
                    kept.betweenDays(from.orElse(0))));
  }

  private Optional<ScorePopulation> scores() {
    return population.map(Population::scores).filter(kept -> kept.records() > 0);
  }

  private Optional<Integer> lowest(Decision decision) {
    return layout.scored().stream()
        .filter(band -> band.decision().compareTo(decision) >= 0)
        .map(Band::from)
        .findFirst();
  }

  /** Records that the score alone does not approve. */
  long alerted(long[] counted) {
    return counted(counted, Decision.REVIEW);
  }

  /** Records that the score alone declines. */
  long declined(long[] counted) {
    return counted(counted, Decision.DECLINE);
  }

  private long counted(long[] counted, Decision decision) {
    long sum = 0;
    for (int i = 0; i < layout.scored().size(); i++) {
      boolean counts = layout.scored().get(i).decision().compareTo(decision) >= 0;
      sum += counts ? counted[layout.firstScored() + i] : 0;
    }
    return sum;
  }
}
