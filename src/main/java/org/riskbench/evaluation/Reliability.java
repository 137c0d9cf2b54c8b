package org.riskbench.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * What was predicted and what came about among records of neighbouring scores. Records of one score
 * stay together.
 *
 * @param share part of all records that these are, weighted, 0 to 1
 * @param records how many, unweighted
 * @param frauds how many of them are fraud, unweighted
 * @param predicted mean probability of fraud, weighted, 0 to 1
 * @param observed share of fraud, weighted, 0 to 1
 * @param interval of {@code observed}
 */
public record Reliability(
    double share, long records, long frauds, double predicted, double observed, Interval interval) {
  /** Whether what was predicted can be what was observed but for chance. */
  public boolean holds() {
    return interval.contains(predicted);
  }

  /** The records of the highest scores; more than this part of all where they tie. */
  static Reliability ofTop(ScoredRecords records, Ranking ranking, double share) {
    return between(records, ranking, 0, reaching(ranking, 0, share));
  }

  /** All records in so many parts of about one weight, fewer where they tie; riskiest last. */
  static List<Reliability> bins(ScoredRecords records, Ranking ranking, int parts) {
    List<Reliability> bins = new ArrayList<>();
    int from = 0;
    for (int part = 1; part <= parts && from < ranking.groups(); part++) {
      int to = reaching(ranking, from, (double) part / parts);
      bins.add(0, between(records, ranking, from, to));
      from = to + 1;
    }
    return bins;
  }

  /** The first group from which on, upwards, lies this part of all records. */
  private static int reaching(Ranking ranking, int from, double share) {
    double wanted = share * (ranking.fraud() + ranking.good());
    int group = from;
    while (group < ranking.groups() - 1
        && ranking.fraudWithin(group) + ranking.goodWithin(group) < wanted) {
      group++;
    }
    return group;
  }

  private static Reliability between(ScoredRecords records, Ranking ranking, int from, int to) {
    double predicted = 0;
    double squares = 0;
    long frauds = 0;
    for (int place = ranking.start(from); place < ranking.end(to); place++) {
      int record = ranking.record(place);
      double weight = records.weight(record);
      predicted += weight * records.probability()[record];
      squares += weight * weight;
      frauds += records.fraud()[record] ? 1 : 0;
    }
    double fraud = ranking.fraudWithin(to) - ranking.fraudAbove(from);
    double weight = fraud + ranking.goodWithin(to) - ranking.goodAbove(from);
    double observed = Math.min(1, fraud / weight);
    return new Reliability(
        weight / (ranking.fraud() + ranking.good()),
        ranking.end(to) - ranking.start(from),
        frauds,
        predicted / weight,
        observed,
        Wilson.of(observed, weight * weight / squares));
  }
}
