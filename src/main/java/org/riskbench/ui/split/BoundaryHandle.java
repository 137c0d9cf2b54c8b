package org.riskbench.ui.split;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.shape.Line;

/** A boundary on the time line: a line, a wider grip over it, and a flag that takes the keys. */
final class BoundaryHandle {
  private static final double HIT_WIDTH = 14;

  private final Line line = new Line();
  private final Line grip = new Line();
  private final BoundaryFlag flag = new BoundaryFlag();

  BoundaryHandle(Boundary boundary) {
    line.getStyleClass().addAll("boundary", boundary.word());
    line.setMouseTransparent(true);
    grip.setStrokeWidth(HIT_WIDTH);
    grip.setOpacity(0);
    grip.setCursor(Cursor.H_RESIZE);
    flag.setId("boundary-" + boundary.word());
    flag.getStyleClass().addAll("boundary-flag", boundary.word());
    flag.setCursor(Cursor.H_RESIZE);
    for (Node node : new Node[] {line, grip, flag}) {
      node.setManaged(false);
    }
  }

  Line line() {
    return line;
  }

  Line grip() {
    return grip;
  }

  BoundaryFlag flag() {
    return flag;
  }

  void setVisible(boolean visible) {
    line.setVisible(visible);
    grip.setVisible(visible);
    flag.setVisible(visible);
  }

  void place(double x, double top, double bottom) {
    for (Line each : new Line[] {line, grip}) {
      each.setStartX(x);
      each.setEndX(x);
      each.setStartY(top);
      each.setEndY(bottom);
    }
  }
}
