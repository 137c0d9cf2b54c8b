package org.riskbench.training;

import java.util.Map;
import java.util.TreeMap;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.EncodingSettings;

/**
 * A scorecard: logistic regression over the evidence of bins and levels, one weight a column and
 * none below 0, told in points. A column whose weight would fall below 0, against the fraud rates
 * that its own table shows, gets no points: beside the other columns it tells nothing.
 *
 * @param bins of a number at most, 2 to 100
 * @param isMonotone whether the bins of a number are merged until risk only rises or only falls
 * @param penalty weight of half the squared weights against the summed log loss, 1e-6 to 1e6
 */
public record ScorecardPlan(
    int bins,
    boolean isMonotone,
    double penalty,
    double baseScore,
    double baseOdds,
    double pointsToDouble,
    boolean isWhole,
    long seed)
    implements TrainingPlan, Pointed {
  static final Parameter BINS = Parameter.whole("bins", 2, 100, 10).searched(4, 20);
  static final Parameter MONOTONE = Parameter.whole("monotone", 0, 1, 0);
  static final Parameter PENALTY = Parameter.number("penalty", 1e-6, 1e6, 1);

  /** Levels of a category with points of their own; the others share some. */
  private static final int MOST_LEVELS = 50;

  /**
   * A checked plan.
   *
   * @throws org.riskbench.problem.ProblemException USE-210 if a value is out of range
   */
  public ScorecardPlan {
    BINS.require(bins);
    PENALTY.require(penalty);
    new PointScale(baseScore, baseOdds, pointsToDouble, isWhole);
  }

  static ScorecardPlan of(Settings settings) {
    return new ScorecardPlan(
        settings.whole(BINS),
        settings.isOn(MONOTONE),
        settings.number(PENALTY),
        settings.number(PointScale.BASE_SCORE),
        settings.number(PointScale.BASE_ODDS),
        settings.number(PointScale.POINTS_TO_DOUBLE),
        settings.isOn(PointScale.WHOLE_POINTS),
        settings.seed());
  }

  @Override
  public String learner() {
    return Scorecard.LEARNER.name();
  }

  @Override
  public Algorithm algorithm() {
    return Algorithm.BINNED;
  }

  @Override
  public EncodingPlan encoding(EncodingPlan asked) {
    EncodingSettings sizes = asked.settings();
    return asked
        .with(Algorithm.BINNED)
        .with(
            new EncodingSettings(
                bins,
                sizes.rare(),
                Math.min(MOST_LEVELS, sizes.mostLevels()),
                sizes.buckets(),
                sizes.smoothing(),
                isMonotone));
  }

  @Override
  public PointScale scale() {
    return new PointScale(baseScore, baseOdds, pointsToDouble, isWhole);
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put(BINS.name(), BINS.told(bins));
    parameters.put(MONOTONE.name(), MONOTONE.told(isMonotone ? 1 : 0));
    parameters.put(PENALTY.name(), PENALTY.told(penalty));
    parameters.put(PointScale.BASE_SCORE.name(), PointScale.BASE_SCORE.told(baseScore));
    parameters.put(PointScale.BASE_ODDS.name(), PointScale.BASE_ODDS.told(baseOdds));
    parameters.put(
        PointScale.POINTS_TO_DOUBLE.name(), PointScale.POINTS_TO_DOUBLE.told(pointsToDouble));
    parameters.put(PointScale.WHOLE_POINTS.name(), PointScale.WHOLE_POINTS.told(isWhole ? 1 : 0));
    return parameters;
  }
}
