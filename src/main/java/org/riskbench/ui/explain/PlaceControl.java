package org.riskbench.ui.explain;

import javafx.scene.Node;
import org.riskbench.explain.Value;

/** What one value is changed by. FX thread only. */
interface PlaceControl {
  Node node();

  /** Hears what the record has: it can always be chosen again. */
  void own(Value value);

  /** Shows a value without telling of a change. */
  void show(Value value);
}
