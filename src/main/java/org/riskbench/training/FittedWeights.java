package org.riskbench.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.riskbench.evaluation.Coefficient;
import org.riskbench.evaluation.CoefficientReport;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Transformation;
import org.riskbench.scoring.LinearScorer;

/**
 * The weights of a linear model at its optimum, and what says how sure they are: the inverse of the
 * penalised information, which is the covariance of the weights given the records if the penalty is
 * what was believed before. Its intervals hold the true weight about as often as they say, averaged
 * over the weights, as they allow for the pull to 0; the sandwich of the same matrices does not
 * (Wahba, Bayesian "Confidence Intervals" for the Cross-validated Smoothing Spline, 1983; Wood,
 * Generalized Additive Models, 2017, 6.10). Without a penalty both are the usual Wald intervals.
 * Neither knows that encodings were chosen on the same records.
 */
public final class FittedWeights {
  /** Of what is known of a weight, the penalty's part from which it says more than the records. */
  private static final double MOSTLY = 0.5;

  /**
   * A standard error of 10 makes an interval of the odds ratio over 17 powers of ten: so it is
   * where a feature tells all of some records apart, and only the penalty holds its weight.
   */
  private static final double LARGEST_VARIANCE = 100;

  private final double[] weights;
  private final Restraint restraint;
  private final Supplier<Curvature> curvature;
  private final int[] places;

  /**
   * Found weights.
   *
   * @param weights the intercept last; given away
   * @param curvature at these weights, the penalty included; made when asked for
   * @param places where the curvature has each weight
   */
  FittedWeights(
      double[] weights, Restraint restraint, Supplier<Curvature> curvature, int[] places) {
    this.weights = weights;
    this.restraint = restraint;
    this.curvature = curvature;
    this.places = places;
  }

  /** The intercept last, in a new array. */
  double[] weights() {
    return weights.clone();
  }

  LinearScorer scorer() {
    int width = weights.length - 1;
    return new LinearScorer(new double[width], 0, Arrays.copyOf(weights, width), weights[width]);
  }

  /**
   * The weights by name. Levels and bins of a column are told against its average: only so does a
   * weight mean something beside the intercept, whatever the penalty.
   *
   * @param set the rows they were learnt from
   * @param check called now and then, as this takes seconds where there are thousands of features
   */
  CoefficientReport report(Recipe recipe, TrainingSet set, Runnable check) {
    return new Telling(recipe, set, check).report();
  }

  private final class Telling {
    private final Recipe recipe;
    private final TrainingSet set;
    private final double[][] factor;
    private final List<Coefficient> told = new ArrayList<>();
    private final int width = weights.length - 1;

    /** What the intercept takes over from the columns, and the same through the factor. */
    private double taken;

    private final double[] takenErrors = new double[weights.length];

    Telling(Recipe recipe, TrainingSet set, Runnable check) {
      this.recipe = recipe;
      this.set = set;
      this.factor = restraint.selects() ? new double[0][] : curvature.get().inverseFactor(check);
    }

    CoefficientReport report() {
      int first = 0;
      for (Transformation step : recipe.transformations()) {
        tell(step, first);
        first += step.width();
      }
      Arrays.setAll(takenErrors, i -> takenErrors[i] + at(i, width));
      told.add(0, told(CoefficientReport.INTERCEPT, "", weights[width] + taken, takenErrors));
      return new CoefficientReport(restraint.ridge(), told);
    }

    private void tell(Transformation step, int first) {
      double[] shares = shares(step, first);
      double[] errors = new double[weights.length];
      double average = 0;
      for (int k = 0; k < shares.length; k++) {
        average += shares[k] * weights[first + k];
        for (int i = 0; i < errors.length; i++) {
          errors[i] += shares[k] * at(i, first + k);
        }
      }
      taken += average;
      for (int k = 0; k < step.width(); k++) {
        double[] own = new double[weights.length];
        for (int i = 0; i < own.length; i++) {
          own[i] = at(i, first + k) - errors[i];
        }
        String name = recipe.features().get(first + k).name();
        told.add(told(name, step.unit(k), weights[first + k] - average, own));
      }
      Arrays.setAll(takenErrors, i -> takenErrors[i] + errors[i]);
    }

    /** Of the records, the share that has each level or bin; 0 where features don't exclude. */
    private double[] shares(Transformation step, int first) {
      double[] shares = new double[step.width()];
      double all = 0;
      for (int row = 0; step.isOneOfMany() && !restraint.selects() && row < set.size(); row++) {
        all += set.weights()[row];
        for (int k = 0; k < shares.length; k++) {
          shares[k] += set.weights()[row] * set.features()[row][first + k];
        }
      }
      for (int k = 0; k < shares.length && all > 0; k++) {
        shares[k] /= all;
      }
      return shares;
    }

    private double at(int row, int weight) {
      int column = places[weight];
      return factor.length == 0 || column > row ? 0 : factor[row][column];
    }

    private Coefficient told(String name, String unit, double weight, double[] errors) {
      double variance = 0;
      for (double error : errors) {
        variance += error * error;
      }
      boolean known = variance > 0 && Double.isFinite(variance);
      boolean told = variance * restraint.ridge() < MOSTLY && variance < LARGEST_VARIANCE;
      return new Coefficient(
          name,
          unit,
          weight,
          known ? OptionalDouble.of(Math.sqrt(variance)) : OptionalDouble.empty(),
          !known || told || name.equals(CoefficientReport.INTERCEPT));
    }
  }
}
