package org.riskbench.ui.data;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One finding with its sign, wrapped to the width of the list. */
final class FindingCell extends ListCell<Finding> {
  private final FontIcon icon = new FontIcon();

  FindingCell() {
    setWrapText(true);
    setGraphicTextGap(10);
    setPrefWidth(0); // else the longest line makes the list scroll sideways
  }

  static Node placeholder(String text) {
    Label nothing = new Label(text, new FontIcon("fth-check-circle"));
    nothing.getStyleClass().add("text-muted");
    return nothing;
  }

  @Override
  protected void updateItem(@Nullable Finding finding, boolean empty) {
    super.updateItem(finding, empty);
    getStyleClass().removeAll("warning", "note");
    if (empty || finding == null) {
      setText("");
      setGraphic(null);
      return;
    }
    setText(finding.text());
    getStyleClass().add(finding.warning() ? "warning" : "note");
    icon.setIconLiteral(finding.warning() ? "fth-alert-triangle" : "fth-info");
    setGraphic(icon);
  }
}
