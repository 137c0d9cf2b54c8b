package org.riskbench.monitor;

import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.evaluation.StabilityIndex;

/**
 * A column in the latest records, beside training.
 *
 * @param records how many records it was counted of: what the state tells is counted only of those
 *     that the state took
 * @param missing share without a value, 0 to 1
 * @param missingBefore the same in training; empty where the model's file does not keep it
 * @param unseen share of categories that training saw rarely or never; empty where it has none
 * @param unseenBefore the same in training
 * @param outside share of numbers beyond all that training saw; empty where no range is known
 * @param drift how its distribution differs from training's; empty where only its presence is
 *     counted, or nothing is kept
 * @param usualDay index that nine in ten days of training stay below; empty where it is not known
 * @param alarm index from which somebody is alerted; empty without drift
 * @param live records by group, the missing last
 * @param training the same of the train part; empty where nothing is kept
 */
public record ColumnFigures(
    String column,
    long records,
    double missing,
    OptionalDouble missingBefore,
    OptionalDouble unseen,
    OptionalDouble unseenBefore,
    OptionalDouble outside,
    Optional<StabilityIndex> drift,
    OptionalDouble usualDay,
    OptionalDouble alarm,
    long[] live,
    long[] training) {
  /** How far the index is on the way to an alert, 1 and more beyond; -1 where there is none. */
  public double severity() {
    double limit = alarm.orElse(Double.POSITIVE_INFINITY);
    return drift
        .map(StabilityIndex::value)
        .filter(Double::isFinite)
        .map(v -> v / limit)
        .orElse(-1.0);
  }

  /** Index that chance alone brings once in 1,000 times. */
  public double critical() {
    return drift.map(index -> index.critical(Tolerance.MARKED)).orElse(Double.NaN);
  }
}
