package org.riskbench.ui.kit;

import javafx.event.ActionEvent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;

/**
 * One of several buttons of which one is always chosen: choosing it again leaves it chosen, and one
 * that arrow keys choose within its group does what it does on a click.
 */
public final class Segment extends ToggleButton {
  public Segment() {
    // Comes after what the toolkit does on the key, which is to choose without an action.
    setOnKeyPressed(this::moved);
  }

  @Override
  public void fire() {
    if (!isSelected()) {
      super.fire();
    }
  }

  private void moved(KeyEvent key) {
    boolean isLeft = key.getCode().isArrowKey() && !isSelected() && getToggleGroup() != null;
    if (isLeft && getToggleGroup().getSelectedToggle() instanceof Segment next) {
      next.fireEvent(new ActionEvent(next, next));
    }
  }
}
