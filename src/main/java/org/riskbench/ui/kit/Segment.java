package org.riskbench.ui.kit;

import javafx.scene.control.ToggleButton;

/** One of several buttons of which one is always chosen: choosing it again leaves it chosen. */
public final class Segment extends ToggleButton {
  @Override
  public void fire() {
    if (!isSelected()) {
      super.fire();
    }
  }
}
