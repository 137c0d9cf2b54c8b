package org.riskbench.evaluation;

/**
 * What was predicted and what came about among the records of the highest scores. Records of one
 * score stay together, so that there can be more of them than asked for.
 *
 * @param share part of all records that these are, weighted, 0 to 1
 * @param records how many, unweighted
 * @param frauds how many of them are fraud, unweighted
 * @param predicted mean probability of fraud, weighted, 0 to 1
 * @param observed share of fraud, weighted, 0 to 1
 * @param interval of {@code observed}
 */
public record TopReliability(
    double share,
    long records,
    long frauds,
    double predicted,
    double observed,
    Interval interval) {
  private static final String METHOD = "Wilson, independent rows";

  /** Whether what was predicted can be what was observed but for chance. */
  public boolean holds() {
    return interval.contains(predicted);
  }

  static TopReliability of(ScoredRecords records, double share) {
    Ranking ranking = Ranking.of(records);
    double wanted = share * (ranking.fraud() + ranking.good());
    int group = 0;
    while (group < ranking.groups() - 1
        && ranking.fraudWithin(group) + ranking.goodWithin(group) < wanted) {
      group++;
    }
    return upTo(records, ranking, group);
  }

  private static TopReliability upTo(ScoredRecords records, Ranking ranking, int group) {
    double predicted = 0;
    double squares = 0;
    long frauds = 0;
    for (int place = 0; place < ranking.end(group); place++) {
      int record = ranking.record(place);
      double weight = records.weight(record);
      predicted += weight * records.probability()[record];
      squares += weight * weight;
      frauds += records.fraud()[record] ? 1 : 0;
    }
    double weight = ranking.fraudWithin(group) + ranking.goodWithin(group);
    double observed = ranking.fraudWithin(group) / weight;
    return new TopReliability(
        weight / (ranking.fraud() + ranking.good()),
        ranking.end(group),
        frauds,
        predicted / weight,
        observed,
        wilson(observed, weight * weight / squares));
  }

  /**
   * Wilson's interval of a share (1927).
   *
   * @param size of the sample; of weighted records as many of one weight as vary alike (Kish 1965)
   */
  private static Interval wilson(double observed, double size) {
    double z = Normal.QUANTILE_975;
    double pull = z * z / size;
    double middle = (observed + pull / 2) / (1 + pull);
    double half =
        z / (1 + pull) * Math.sqrt(observed * (1 - observed) / size + pull / (4 * size));
    double low = Math.min(observed, Math.max(0, middle - half));
    double high = Math.max(observed, Math.min(1, middle + half));
    return new Interval(low, high, METHOD);
  }
}
