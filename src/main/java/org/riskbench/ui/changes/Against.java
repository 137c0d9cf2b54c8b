package org.riskbench.ui.changes;

import org.riskbench.scoring.ModelId;
import org.riskbench.ui.session.DeskRun;

/** What the thresholds in hand are held against. */
public sealed interface Against {
  /** The model that answers over HTTP now. */
  record Published(ModelId model) implements Against {}

  /** A saved model. */
  record Saved(ModelId model) implements Against {}

  /** The run in hand with the thresholds nobody has touched. */
  record Untouched() implements Against {}

  /** Another run with its thresholds as they stand. */
  record OtherRun(DeskRun run) implements Against {}
}
