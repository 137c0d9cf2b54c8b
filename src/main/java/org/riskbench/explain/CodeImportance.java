package org.riskbench.explain;

import java.util.List;
import java.util.OptionalDouble;
import org.riskbench.evaluation.Interval;

/**
 * How much hangs on the columns of one reason code.
 *
 * @param code reason code
 * @param columns input columns behind it, the leading one first
 * @param aucLoss by how much the area under the ROC curve falls, the mean of the repeats
 * @param aucInterval where it lies in 95 of 100 repeats
 * @param recallLoss by how much recall at a false-positive rate of 1 % falls, likewise
 * @param recallInterval likewise
 * @param ownShare share of the model's own importance, 0 to 1; empty where the model has none
 */
public record CodeImportance(
    String code,
    List<String> columns,
    double aucLoss,
    Interval aucInterval,
    double recallLoss,
    Interval recallInterval,
    OptionalDouble ownShare) {
  public CodeImportance {
    columns = List.copyOf(columns);
  }

  /** Whether the fall can be told from none. */
  public boolean isClear() {
    return !aucInterval.contains(0);
  }
}
