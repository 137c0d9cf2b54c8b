package org.riskbench.ui.velocity;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** A figure over a small bar, so that a column of them can be read at a glance. */
final class Meter extends VBox {
  private final Label figure = new Label();
  private final ProgressBar bar = new ProgressBar(0);

  Meter() {
    getStyleClass().add("meter");
    setAlignment(Pos.CENTER_RIGHT);
    bar.setMaxWidth(Double.MAX_VALUE);
    // The figure says it all; a bar would only be read out twice.
    bar.setFocusTraversable(false);
    getChildren().setAll(figure, bar);
  }

  /**
   * Shows a figure.
   *
   * @param share of the bar that is filled, 0 to 1
   */
  void show(String text, double share) {
    figure.setText(text);
    bar.setProgress(Math.max(0, Math.min(1, share)));
    bar.setVisible(share > 0);
  }
}
