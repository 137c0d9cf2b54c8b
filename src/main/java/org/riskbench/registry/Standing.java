package org.riskbench.registry;

import java.util.Optional;

/**
 * What is known of a model beside its file. Immutable.
 *
 * @param remarks note and tags
 * @param saving who put it here and when; empty where the log does not tell
 * @param approval of a second person; empty where there is none that holds
 */
public record Standing(
    Stage stage, Remarks remarks, Optional<Saving> saving, Optional<Approval> approval) {
  /** Of a model nobody said anything about. */
  public static final Standing NONE =
      new Standing(Stage.CANDIDATE, Remarks.NONE, Optional.empty(), Optional.empty());
}
