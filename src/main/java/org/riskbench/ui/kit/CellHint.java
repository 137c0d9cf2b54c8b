package org.riskbench.ui.kit;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What is said of a cell on pointing at it. The tooltip is made only then: one for each cell of a
 * table would take longer than all else in it. FX thread only.
 */
public final class CellHint {
  private static final double WIDTH = 400;

  private final Control cell;
  private String text = "";

  /** Nothing to say yet. */
  public CellHint(Control cell) {
    this.cell = cell;
    cell.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> offer());
  }

  /** Says this from now on; nothing if it is empty. */
  public void say(String now) {
    if (!text.equals(now)) {
      text = now;
      cell.setAccessibleHelp(now.isEmpty() ? null : now);
      cell.setTooltip(null);
    }
  }

  private void offer() {
    if (cell.getTooltip() == null && !text.isEmpty()) {
      Tooltip hint = new Tooltip(text);
      hint.setWrapText(true);
      hint.setMaxWidth(WIDTH);
      cell.setTooltip(hint);
    }
  }
}
