package org.riskbench.ui.data;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** One finding with its sign, as many lines as it takes. */
final class FindingLine extends HBox {
  FindingLine(Finding finding) {
    this(finding.text(), finding.warning() ? "fth-alert-triangle" : "fth-info");
    getStyleClass().add(finding.warning() ? "warning" : "note");
  }

  private FindingLine(String text, String icon) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    getStyleClass().add("finding");
    setAlignment(Pos.TOP_LEFT);
    getChildren().setAll(new FontIcon(icon), label);
  }

  /** Stands where there is nothing to say. */
  static FindingLine nothing(String text) {
    return new FindingLine(text, "fth-check-circle");
  }
}
