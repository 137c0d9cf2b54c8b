package org.riskbench.training;

import java.util.Arrays;

/**
 * Log-odds made of several models' margins: an intercept and a weight for each, none below 0, so
 * that no model is ever believed to say the opposite of what it says. Immutable.
 *
 * @param weights one per model, 0 or more; not to be written to
 */
public record MarginMix(double intercept, double[] weights) {
  private static final int MOST_STEPS = 60;
  private static final int MOST_SWEEPS = 200;
  private static final double CLOSE = 1e-9;

  /** Doubt about weights other than the plain mean: as much as so many records would be worth. */
  private static final double DOUBT = 1;

  /**
   * Fits the mix that is least surprised by labels the models have not learnt from: a logistic
   * regression on the margins, drawn towards their mean. Deterministic.
   *
   * @param margins of each model its margins, one per record
   * @param fraud of both classes
   * @param stand how many records each stands for
   */
  public static MarginMix fit(double[][] margins, boolean[] fraud, double[] stand) {
    int models = margins.length;
    double[] mean = new double[models + 1];
    Arrays.fill(mean, 0, models, 1.0 / models);
    double[] here = mean.clone();
    Curve now = Curve.at(here, mean, margins, fraud, stand);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] target = now.lowest(here);
      double length = 1;
      double[] moved = target;
      Curve next = Curve.at(moved, mean, margins, fraud, stand);
      while (!(next.loss <= now.loss) && length > CLOSE) {
        length /= 2;
        moved = between(here, target, length);
        next = Curve.at(moved, mean, margins, fraud, stand);
      }
      double gain = now.loss - next.loss;
      if (!(gain > 0)) {
        break;
      }
      here = moved;
      now = next;
      if (gain < CLOSE * Math.max(1, now.loss)) {
        break;
      }
    }
    return new MarginMix(here[models], Arrays.copyOf(here, models));
  }

  private static double[] between(double[] here, double[] there, double length) {
    double[] moved = new double[here.length];
    Arrays.setAll(moved, i -> here[i] + length * (there[i] - here[i]));
    return moved;
  }

  /**
   * The mix of one record's margins.
   *
   * @param row position of the record in each model's margins
   */
  public double at(double[][] margins, int row) {
    double sum = intercept;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * margins[i][row];
    }
    return sum;
  }

  /** Loss, slope and curvature at a place; the intercept comes last. */
  private static final class Curve {
    private final double[] slope;
    private final double[][] bend;
    private double loss;

    private Curve(int size) {
      slope = new double[size];
      bend = new double[size][size];
    }

    static Curve at(
        double[] place, double[] mean, double[][] margins, boolean[] fraud, double[] stand) {
      Curve curve = new Curve(place.length);
      double[] row = new double[place.length];
      row[row.length - 1] = 1;
      for (int i = 0; i < fraud.length; i++) {
        double odds = place[place.length - 1];
        for (int k = 0; k < margins.length; k++) {
          row[k] = margins[k][i];
          odds += place[k] * row[k];
        }
        curve.add(row, odds, fraud[i], stand[i]);
      }
      for (int k = 0; k < margins.length; k++) {
        double off = place[k] - mean[k];
        curve.loss += DOUBT * off * off / 2;
        curve.slope[k] += DOUBT * off;
        curve.bend[k][k] += DOUBT;
      }
      curve.bend[place.length - 1][place.length - 1] += CLOSE;
      return curve;
    }

    private void add(double[] row, double odds, boolean fraud, double stand) {
      double exp = StrictMath.exp(-Math.abs(odds));
      double probability = odds >= 0 ? 1 / (1 + exp) : exp / (1 + exp);
      loss += stand * (Math.max(0, fraud ? -odds : odds) + StrictMath.log1p(exp));
      double residual = stand * (probability - (fraud ? 1 : 0));
      double spread = stand * probability * (1 - probability);
      for (int k = 0; k < row.length; k++) {
        slope[k] += residual * row[k];
        for (int j = 0; j < row.length; j++) {
          bend[k][j] += spread * row[k] * row[j];
        }
      }
    }

    /** Where the parabola that touches here is lowest among weights of 0 or more. */
    double[] lowest(double[] here) {
      double[] there = here.clone();
      for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
        double moved = 0;
        for (int k = 0; k < there.length; k++) {
          double pull = slope[k];
          for (int j = 0; j < there.length; j++) {
            pull += bend[k][j] * (there[j] - here[j]);
          }
          double to = there[k] - pull / bend[k][k];
          to = k == there.length - 1 ? to : Math.max(0, to);
          moved = Math.max(moved, Math.abs(to - there[k]));
          there[k] = to;
        }
        if (moved < CLOSE) {
          break;
        }
      }
      return there;
    }
  }
}
