package org.riskbench.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.decision.Decision;

/**
 * How a published policy does. Immutable. Recall, precision and the false-positive rate are those
 * of {@link org.riskbench.threshold.Outcome}: an alert is a record that was not approved.
 *
 * @param asOf what was told later is not known
 * @param maturity age from which decisions count
 * @param immature decisions that are too young to count
 * @param bands from the mildest up
 * @param observed of the records that were not declined
 * @param all of all records, the declined ones estimated from the control group; empty where none
 *     was let through: then it is not observable
 * @param withoutChance declined records that had no chance of being in the control group: {@code
 *     all} says nothing of such
 * @param money in units of the currency
 */
public record PerformanceReport(
    Instant asOf,
    Duration maturity,
    long immature,
    List<OfBand> bands,
    org.riskbench.threshold.Outcome observed,
    Optional<org.riskbench.threshold.Outcome> all,
    long withoutChance,
    LiveMoney money) {
  /**
   * One band; its figures count each record once.
   *
   * @param records all of it
   * @param matured of them, old enough to count
   * @param labelled matured ones of which somebody told an outcome that says fraud or good
   * @param presumed matured ones taken to be good as nothing was told
   * @param indeterminate matured ones of which it can't be said
   */
  public record OfBand(
      String name,
      Decision decision,
      long records,
      long matured,
      long labelled,
      long presumed,
      long frauds,
      long goods,
      long indeterminate) {
    /** Share of the matured ones that are labelled; empty if none has matured. */
    public OptionalDouble coverage() {
      return matured == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) labelled / matured);
    }

    /** Share of frauds among those whose outcome is known or presumed; empty if there are none. */
    public OptionalDouble fraudRate() {
      return frauds + goods == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) frauds / (frauds + goods));
    }
  }

  public PerformanceReport {
    bands = List.copyOf(bands);
  }

  /** How many decisions count. */
  public long matured() {
    return bands.stream().mapToLong(OfBand::matured).sum();
  }
}
