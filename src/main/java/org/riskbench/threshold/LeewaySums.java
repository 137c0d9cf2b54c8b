package org.riskbench.threshold;

import java.util.List;
import org.riskbench.decision.Leeway;
import org.riskbench.decision.Leeways;

/** Records of one leeway by score, summed from each score up. Filled, then only read. */
final class LeewaySums {
  private static final int NONE = ThresholdSweep.NONE;

  private final Leeway leeway;
  private final long[] records = new long[NONE + 1];
  private final double[] fraud = new double[NONE + 1];
  private final double[] good = new double[NONE + 1];
  private final double[] fraudAmount = new double[NONE + 1];
  private final double[] goodAmount = new double[NONE + 1];

  private LeewaySums(Leeway leeway) {
    this.leeway = leeway;
  }

  /** How a record is entered. */
  @FunctionalInterface
  interface Entering {
    void enter(int record, LeewaySums into);
  }

  /** Sums for every leeway that some record has. */
  static List<LeewaySums> of(int size, Leeways leeways, Entering entering) {
    List<LeewaySums> all = leeways.requireSize(size).kinds().stream().map(LeewaySums::new).toList();
    LeewaySums[] places = new LeewaySums[Leeway.ALL.size()];
    all.forEach(each -> places[each.leeway.place()] = each);
    for (int i = 0; i < size; i++) {
      entering.enter(i, places[leeways.at(i).place()]);
    }
    all.forEach(LeewaySums::finish);
    return all;
  }

  /** The same records as if no rule held them. */
  static LeewaySums freed(List<LeewaySums> layers) {
    LeewaySums all = new LeewaySums(Leeway.FREE);
    for (LeewaySums each : layers) {
      for (int score = 0; score <= NONE; score++) {
        all.records[score] += each.records[score];
        all.fraud[score] += each.fraud[score];
        all.good[score] += each.good[score];
        all.fraudAmount[score] += each.fraudAmount[score];
        all.goodAmount[score] += each.goodAmount[score];
      }
    }
    return all;
  }

  void add(int score, boolean isFraud, double weight, double amount) {
    records[score]++;
    (isFraud ? fraud : good)[score] += weight;
    (isFraud ? fraudAmount : goodAmount)[score] += amount;
  }

  private void finish() {
    for (int score = NONE - 1; score >= 0; score--) {
      records[score] += records[score + 1];
      fraud[score] += fraud[score + 1];
      good[score] += good[score + 1];
      fraudAmount[score] += fraudAmount[score + 1];
      goodAmount[score] += goodAmount[score + 1];
    }
  }

  Leeway leeway() {
    return leeway;
  }

  /** Records from one score up to below another, 0 to 1001. */
  Tally between(int from, int to) {
    return new Tally(
        records[from] - records[to],
        fraud[from] - fraud[to],
        good[from] - good[to],
        fraudAmount[from] - fraudAmount[to],
        goodAmount[from] - goodAmount[to]);
  }
}
