package org.riskbench.card;

import java.util.List;
import java.util.OptionalDouble;
import org.riskbench.evaluation.Interval;

/**
 * How much of what a model tells apart hangs on the columns of one reason code.
 *
 * @param code reason code
 * @param columns input columns behind it, the leading one first
 * @param aucLoss by how much the area under the ROC curve falls on test records if these columns
 *     are read from other records
 * @param interval of that fall, 95 %
 * @param ownShare share of the model's own importance, 0 to 1; empty where it has none
 */
public record CodeWeight(
    String code, List<String> columns, double aucLoss, Interval interval, OptionalDouble ownShare) {
  public CodeWeight {
    columns = List.copyOf(columns);
  }
}
