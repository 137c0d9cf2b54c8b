package org.riskbench.ui.data;

import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelRule;
import org.riskbench.ui.kit.Messages;

/**
 * A dataset and what the screen says of it before anybody has looked at its columns.
 *
 * @param labelValues the values of its label column; empty without one
 */
record OnDesk(Dataset dataset, DatasetCard card, List<LabelValue> labelValues) {
  /** Takes a moment with many rows: part of a job. */
  static OnDesk of(Dataset dataset, Messages messages) {
    return new OnDesk(
        dataset,
        DatasetCard.of(dataset, messages),
        dataset
            .labels()
            .rule()
            .map(LabelRule::column)
            .map(column -> LabelForm.values(dataset, column))
            .orElse(List.of()));
  }
}
