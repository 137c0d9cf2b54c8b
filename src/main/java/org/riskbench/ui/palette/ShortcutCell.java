package org.riskbench.ui.palette;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A heading, or what keys do with the keys at the right. */
final class ShortcutCell extends ListCell<ShortcutLine> {
  ShortcutCell() {
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ShortcutLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText("");
    } else if (line instanceof ShortcutLine.Heading heading) {
      Label title = new Label(heading.group());
      title.getStyleClass().add("text-bold");
      setAccessibleText(heading.group());
      setGraphic(title);
    } else if (line instanceof ShortcutLine.Keys keys) {
      setAccessibleText(keys.spoken());
      setGraphic(line(keys.title(), keys.strokes()));
    }
  }

  private static HBox line(String said, List<String> strokes) {
    Label title = new Label(said);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox line = new HBox(title);
    line.getStyleClass().add("offer");
    line.setAlignment(Pos.CENTER_LEFT);
    for (String stroke : strokes) {
      Label keys = new Label(stroke);
      keys.getStyleClass().add("keys");
      keys.setMinWidth(USE_PREF_SIZE);
      line.getChildren().add(keys);
    }
    return line;
  }
}
