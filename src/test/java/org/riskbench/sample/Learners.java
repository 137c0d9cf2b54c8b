package org.riskbench.sample;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Two small learners and one measure, only as good as a judge of difficulty needs. */
final class Learners {
  private Learners() {}

  /** Exact logistic regression (Newton, ridge 1): log-odds of every row. */
  static double[] logistic(double[][] x, boolean[] y, int train) {
    int n = x[0].length + 1;
    double[] weights = new double[n];
    for (int step = 0; step < 8; step++) {
      double[][] hessian = new double[n][n];
      double[] gradient = new double[n];
      for (int j = 0; j < n - 1; j++) {
        hessian[j][j] = 1;
        gradient[j] = -weights[j];
      }
      hessian[n - 1][n - 1] = 1e-9;
      for (int i = 0; i < train; i++) {
        accumulate(x[i], y[i], weights, hessian, gradient);
      }
      double[] move = solve(hessian, gradient);
      for (int j = 0; j < n; j++) {
        weights[j] += move[j];
      }
    }
    return Arrays.stream(x).mapToDouble(row -> margin(row, weights)).toArray();
  }

  private static void accumulate(
      double[] row, boolean positive, double[] weights, double[][] hessian, double[] gradient) {
    int n = weights.length;
    double p = 1 / (1 + Math.exp(-margin(row, weights)));
    double residual = (positive ? 1 : 0) - p;
    double weight = Math.max(1e-9, p * (1 - p));
    for (int j = 0; j < n; j++) {
      double a = j == n - 1 ? 1 : row[j];
      gradient[j] += residual * a;
      for (int k = 0; k <= j; k++) {
        hessian[j][k] += weight * a * (k == n - 1 ? 1 : row[k]);
      }
    }
  }

  private static double margin(double[] row, double[] weights) {
    double sum = weights[row.length];
    for (int j = 0; j < row.length; j++) {
      sum += weights[j] * row[j];
    }
    return sum;
  }

  /** Cholesky, on the lower triangle. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < j; k++) {
        for (int i = j; i < n; i++) {
          a[i][j] -= a[i][k] * a[j][k];
        }
      }
      double root = Math.sqrt(Math.max(a[j][j], 1e-9));
      for (int i = j; i < n; i++) {
        a[i][j] /= root;
      }
      a[j][j] = root;
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }

  /** Boosted trees of depth 4 on 32 quantile bins: log-odds of every row. */
  static double[] boosted(double[][] x, boolean[] y, int train, int trees) {
    byte[][] bins = Bins.of(x, train);
    double[] margins = new double[x.length];
    Arrays.fill(margins, -3.3);
    int[] rows = IntStream.range(0, train).toArray();
    for (int tree = 0; tree < trees; tree++) {
      double[] gradient = new double[train];
      double[] weight = new double[train];
      for (int i = 0; i < train; i++) {
        double p = 1 / (1 + Math.exp(-margins[i]));
        gradient[i] = (y[i] ? 1 : 0) - p;
        weight[i] = p * (1 - p);
      }
      new Tree(bins, gradient, weight)
          .grow(rows, IntStream.range(0, x.length).toArray(), margins, 4);
    }
    return margins;
  }

  /** The chance that a random fraud outranks a random good record, from row {@code from} on. */
  static double auc(double[] scores, boolean[] y, int from) {
    Integer[] order = IntStream.range(from, scores.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Double.compare(scores[a], scores[b]));
    double wins = 0;
    double goods = 0;
    double frauds = 0;
    int i = 0;
    while (i < order.length) {
      double tiedGoods = 0;
      double tiedFrauds = 0;
      double score = scores[order[i]];
      for (; i < order.length && scores[order[i]] == score; i++) {
        tiedFrauds += y[order[i]] ? 1 : 0;
        tiedGoods += y[order[i]] ? 0 : 1;
      }
      wins += tiedFrauds * (goods + tiedGoods / 2);
      goods += tiedGoods;
      frauds += tiedFrauds;
    }
    return wins / (goods * frauds);
  }

  private record Tree(byte[][] bins, double[] gradient, double[] weight) {
    /** Splits the training rows for the best gain and takes all rows along. */
    void grow(int[] train, int[] all, double[] margins, int depth) {
      double bestGain = 1e-3;
      int bestColumn = -1;
      int bestBin = 0;
      for (int column = 0; depth > 0 && column < bins.length; column++) {
        double[] g = new double[Bins.COUNT];
        double[] w = new double[Bins.COUNT];
        for (int row : train) {
          g[bins[column][row]] += gradient[row];
          w[bins[column][row]] += weight[row];
        }
        double allG = Arrays.stream(g).sum();
        double allW = Arrays.stream(w).sum();
        double left = 0;
        double leftW = 0;
        for (int bin = 0; bin < Bins.COUNT - 1; bin++) {
          left += g[bin];
          leftW += w[bin];
          double gain = gain(left, leftW) + gain(allG - left, allW - leftW) - gain(allG, allW);
          if (leftW > 1 && allW - leftW > 1 && gain > bestGain) {
            bestGain = gain;
            bestColumn = column;
            bestBin = bin;
          }
        }
      }
      if (bestColumn < 0) {
        double leaf = .1 * leaf(train);
        Arrays.stream(all).forEach(row -> margins[row] += leaf);
        return;
      }
      byte[] column = bins[bestColumn];
      int edge = bestBin;
      grow(
          Arrays.stream(train).filter(row -> column[row] <= edge).toArray(),
          Arrays.stream(all).filter(row -> column[row] <= edge).toArray(),
          margins,
          depth - 1);
      grow(
          Arrays.stream(train).filter(row -> column[row] > edge).toArray(),
          Arrays.stream(all).filter(row -> column[row] > edge).toArray(),
          margins,
          depth - 1);
    }

    private double leaf(int[] rows) {
      double g = 0;
      double w = 1;
      for (int row : rows) {
        g += gradient[row];
        w += weight[row];
      }
      return g / w;
    }

    private static double gain(double g, double w) {
      return g * g / (w + 1);
    }
  }

  private static final class Bins {
    static final int COUNT = 32;

    /** By column: the quantile bin of each row, edges from the training rows. */
    static byte[][] of(double[][] x, int train) {
      byte[][] bins = new byte[x[0].length][x.length];
      for (int column = 0; column < bins.length; column++) {
        int c = column;
        double[] sorted =
            IntStream.range(0, train).mapToDouble(row -> x[row][c]).sorted().distinct().toArray();
        double[] edges =
            IntStream.range(1, COUNT)
                .mapToDouble(i -> sorted[(int) ((long) i * (sorted.length - 1) / COUNT)])
                .distinct()
                .toArray();
        for (int row = 0; row < x.length; row++) {
          int at = Arrays.binarySearch(edges, x[row][column]);
          bins[column][row] = (byte) (at < 0 ? -at - 1 : at);
        }
      }
      return bins;
    }
  }
}
