package org.riskbench.ui.records;

import java.util.Optional;
import org.riskbench.dataset.LabelState;

/**
 * Records of one label state, or all of them.
 *
 * @param state empty for all
 * @param text for people
 */
public record StateChoice(Optional<LabelState> state, String text) {
  @Override
  public String toString() {
    return text;
  }
}
