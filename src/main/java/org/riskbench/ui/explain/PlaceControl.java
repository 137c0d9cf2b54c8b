package org.riskbench.ui.explain;

import javafx.scene.Node;
import org.riskbench.explain.Value;

/** What one value is changed by. FX thread only. */
interface PlaceControl {
  Node node();

  /** Shows a value without telling of a change. */
  void show(Value value);
}
