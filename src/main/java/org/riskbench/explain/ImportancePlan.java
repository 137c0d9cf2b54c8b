package org.riskbench.explain;

/**
 * How importance is to be measured.
 *
 * @param records so many records at most, up to half of them frauds
 * @param repeats how often each column is shuffled, at least 2
 * @param seed of all chance
 */
public record ImportancePlan(int records, int repeats, long seed) {
  /** Enough for columns that matter; a few seconds for a model of trees. */
  public static final ImportancePlan USUAL = new ImportancePlan(8_000, 20, 1);

  public ImportancePlan {
    if (records < 2 || repeats < 2) {
      throw new IllegalArgumentException("importance takes records and repeats");
    }
  }
}
