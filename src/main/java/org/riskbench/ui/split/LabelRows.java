package org.riskbench.ui.split;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/** Puts labels near where they belong, in as few rows as let none cover another. */
final class LabelRows {
  private final double left;
  private final double right;
  private final double gap;
  private final List<Place> places = new ArrayList<>();
  private int rows = 1;

  private record Place(Label label, double x, double width, int row) {}

  LabelRows(double left, double right, double gap) {
    this.left = left;
    this.right = right;
    this.gap = gap;
  }

  /** Adds a label that belongs around a position. */
  void add(Label label, double centre) {
    double width = label.prefWidth(-1);
    double x = Math.max(left, Math.min(right - width, centre - width / 2));
    int row = 0;
    while (isTaken(row, x, width)) {
      row++;
    }
    rows = Math.max(rows, row + 1);
    places.add(new Place(label, x, width, row));
  }

  private boolean isTaken(int row, double x, double width) {
    return places.stream()
        .filter(other -> other.row() == row)
        .anyMatch(other -> x < other.x() + other.width() + gap && other.x() < x + width + gap);
  }

  /** How many rows it takes. */
  int rows() {
    return rows;
  }

  void place(double top, double height) {
    for (Place each : places) {
      double tall = each.label().prefHeight(-1);
      each.label().resizeRelocate(each.x(), top + each.row() * height, each.width(), tall);
    }
  }
}
