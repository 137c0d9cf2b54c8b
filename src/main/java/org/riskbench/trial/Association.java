package org.riskbench.trial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well the groups of one column tell the groups of another.
 *
 * @param cramersV strength of the association, 0 (none) to 1, free of the bias that many groups
 *     bring (Bergsma 2013)
 * @param auc how well the one column ranks the records of that group of the other which it tells
 *     best, 0.5 (not at all) to 1; groups under 30 records are left out
 */
public record Association(double cramersV, double auc) {
  private static final double STRONG_V = 0.5;
  private static final double STRONG_AUC = 0.8;

  /**
   * Measures.
   *
   * @param rows of the dataset that both group
   */
  public static Association of(Grouping column, Grouping told, int[] rows) {
    double[][] counts = new double[column.size()][told.size()];
    for (int row : rows) {
      counts[column.of(row)][told.of(row)]++;
    }
    return new Association(cramersV(counts), auc(counts));
  }

  /** Whether the one column may stand in for the other. */
  public boolean isProxy() {
    return cramersV >= STRONG_V || auc >= STRONG_AUC;
  }

  private static double cramersV(double[][] counts) {
    double[] rows = Arrays.stream(counts).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double[] columns = columns(counts);
    double n = Arrays.stream(rows).sum();
    double r = Arrays.stream(rows).filter(sum -> sum > 0).count();
    double k = Arrays.stream(columns).filter(sum -> sum > 0).count();
    if (r < 2 || k < 2) {
      return 0;
    }
    double chi = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        double expected = rows[i] * columns[j] / n;
        double gap = counts[i][j] - expected;
        chi += expected > 0 ? gap * gap / expected : 0;
      }
    }
    double phi = Math.max(0, chi / n - (r - 1) * (k - 1) / (n - 1));
    double fewest = Math.min(r - (r - 1) * (r - 1) / (n - 1), k - (k - 1) * (k - 1) / (n - 1)) - 1;
    return fewest > 0 ? Math.min(1, Math.sqrt(phi / fewest)) : 0;
  }

  private static double[] columns(double[][] counts) {
    return IntStream.range(0, counts.length == 0 ? 0 : counts[0].length)
        .mapToDouble(j -> Arrays.stream(counts).mapToDouble(row -> row[j]).sum())
        .toArray();
  }

  private static double auc(double[][] counts) {
    double[] columns = columns(counts);
    return IntStream.range(0, columns.length)
        .filter(j -> columns[j] >= Group.ENOUGH)
        .mapToDouble(j -> auc(counts, j))
        .max()
        .orElse(0.5);
  }

  /** Of the records of one group against all others, ranked by that group's share. */
  private static double auc(double[][] counts, int told) {
    double[][] pairs =
        Arrays.stream(counts)
            .map(row -> new double[] {row[told], Arrays.stream(row).sum() - row[told]})
            .filter(pair -> pair[0] + pair[1] > 0)
            .sorted(Comparator.comparingDouble(pair -> pair[0] / (pair[0] + pair[1])))
            .toArray(double[][]::new);
    double below = 0;
    double wins = 0;
    double members = 0;
    for (double[] pair : pairs) {
      wins += pair[0] * (below + pair[1] / 2);
      below += pair[1];
      members += pair[0];
    }
    return members > 0 && below > 0 ? wins / (members * below) : 0.5;
  }
}
