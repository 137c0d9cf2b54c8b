package org.riskbench.evaluation;

/** The definitions word by word, however slow: what the fast code is held against. */
final class BruteForce {
  private BruteForce() {}

  /** Share of the weight of all pairs of a fraud and a good that are in the right order. */
  static double auc(ScoredRecords records) {
    double right = 0;
    double pairs = 0;
    for (int f = 0; f < records.size(); f++) {
      for (int g = 0; g < records.size(); g++) {
        if (records.fraud()[f] && !records.fraud()[g]) {
          double weight = records.weight(f) * records.weight(g);
          int order = Double.compare(records.ranking()[f], records.ranking()[g]);
          pairs += weight;
          right += order > 0 ? weight : order == 0 ? weight / 2 : 0;
        }
      }
    }
    return right / pairs;
  }

  /** Mean over the frauds of the precision among the records that score at least as high. */
  static double averagePrecision(ScoredRecords records) {
    double sum = 0;
    double frauds = 0;
    for (int i = 0; i < records.size(); i++) {
      if (records.fraud()[i]) {
        double threshold = records.ranking()[i];
        double caught = weightAtLeast(records, threshold, true);
        double falseAlarms = weightAtLeast(records, threshold, false);
        frauds += records.weight(i);
        sum += records.weight(i) * caught / (caught + falseAlarms);
      }
    }
    return sum / frauds;
  }

  static double ks(ScoredRecords records) {
    double largest = 0;
    for (double threshold : records.ranking()) {
      double gap = rateAtLeast(records, threshold, true) - rateAtLeast(records, threshold, false);
      largest = Math.max(largest, Math.abs(gap));
    }
    return largest;
  }

  static double recallAtFpr(ScoredRecords records, double bound) {
    double highest = 0;
    for (double threshold : records.ranking()) {
      if (rateAtLeast(records, threshold, false) <= bound) {
        highest = Math.max(highest, rateAtLeast(records, threshold, true));
      }
    }
    return highest;
  }

  /**
   * Variance of the AUC by the placements of DeLong, DeLong and Clarke-Pearson (1988), unweighted.
   */
  static double delongVariance(ScoredRecords records) {
    double auc = auc(records);
    double[] squares = new double[2];
    int[] counts = new int[2];
    for (int i = 0; i < records.size(); i++) {
      double placed = 0;
      int others = 0;
      for (int j = 0; j < records.size(); j++) {
        if (records.fraud()[i] != records.fraud()[j]) {
          int order = Double.compare(records.ranking()[i], records.ranking()[j]);
          int right = records.fraud()[i] ? order : -order;
          placed += right > 0 ? 1 : right == 0 ? 0.5 : 0;
          others++;
        }
      }
      int side = records.fraud()[i] ? 1 : 0;
      double deviation = placed / others - auc;
      squares[side] += deviation * deviation;
      counts[side]++;
    }
    return squares[0] / (counts[0] - 1) / counts[0] + squares[1] / (counts[1] - 1) / counts[1];
  }

  private static double rateAtLeast(ScoredRecords records, double threshold, boolean fraud) {
    return weightAtLeast(records, threshold, fraud)
        / weightAtLeast(records, Double.NEGATIVE_INFINITY, fraud);
  }

  private static double weightAtLeast(ScoredRecords records, double threshold, boolean fraud) {
    double sum = 0;
    for (int i = 0; i < records.size(); i++) {
      if (records.fraud()[i] == fraud && records.ranking()[i] >= threshold) {
        sum += records.weight(i);
      }
    }
    return sum;
  }
}
