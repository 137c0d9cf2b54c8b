package org.riskbench.explain;

import java.util.List;
import java.util.Optional;
import org.riskbench.scoring.NativeImportance;

/**
 * What matters to a model.
 *
 * @param codes the most important first, ties by code
 * @param auc area under the ROC curve with nothing shuffled
 * @param recall at a false-positive rate of 1 %, with nothing shuffled
 * @param records how many were looked at
 * @param frauds how many of them are fraud
 * @param own how the model's own importance was told; empty where it has none
 */
public record ImportanceReport(
    List<CodeImportance> codes,
    double auc,
    double recall,
    int records,
    int frauds,
    Optional<NativeImportance.Method> own) {
  public ImportanceReport {
    codes = List.copyOf(codes);
  }
}
