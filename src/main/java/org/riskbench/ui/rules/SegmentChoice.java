package org.riskbench.ui.rules;

import java.util.Optional;
import org.riskbench.problem.Problem;

/**
 * A column that may divide records into segments.
 *
 * @param trouble why it may not, if so
 */
public record SegmentChoice(String name, Optional<Problem> trouble) {
  boolean isRefused() {
    return trouble.isPresent();
  }
}
