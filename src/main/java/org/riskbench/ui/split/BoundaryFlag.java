package org.riskbench.ui.split;

import java.util.function.IntConsumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The flag of a boundary: what takes the keys, and what a screen reader moves. FX thread only. */
final class BoundaryFlag extends Label {
  private IntConsumer step = steps -> {};

  BoundaryFlag() {
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
  }

  /** Says who moves the boundary by so many steps. */
  void onStep(IntConsumer mover) {
    step = mover;
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, @Nullable Object... parameters) {
    switch (action) {
      case INCREMENT -> step.accept(1);
      case DECREMENT -> step.accept(-1);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
