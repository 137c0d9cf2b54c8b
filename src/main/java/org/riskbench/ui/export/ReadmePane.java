package org.riskbench.ui.export;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.Messages;

/** A kit's text as a page. FX thread only. */
public final class ReadmePane extends VBox {
  public ReadmePane() {
    getStyleClass().add("readme");
  }

  /**
   * Shows a text in place of the one before.
   *
   * @param copy takes a piece of code to other programs
   */
  void show(Readme readme, Messages messages, Consumer<String> copy) {
    getChildren()
        .setAll(readme.blocks().stream().map(block -> node(block, messages, copy)).toList());
  }

  private static Node node(Readme.Block block, Messages messages, Consumer<String> copy) {
    if (block instanceof Readme.Heading heading) {
      return heading(heading);
    }
    if (block instanceof Readme.Paragraph paragraph) {
      return flow(paragraph.text());
    }
    if (block instanceof Readme.Item item) {
      return item(item);
    }
    if (block instanceof Readme.Table table) {
      return table(table);
    }
    return code((Readme.Code) block, messages, copy);
  }

  private static Node heading(Readme.Heading heading) {
    Label label = new Label(heading.text().replace("`", ""));
    label.getStyleClass().add(heading.level() == 1 ? Styles.TITLE_4 : "section-title");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Node item(Readme.Item item) {
    Label mark = new Label(item.mark());
    mark.setMinWidth(USE_PREF_SIZE);
    TextFlow text = flow(item.text());
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(mark, text);
    line.getStyleClass().add("readme-item");
    return line;
  }

  private static TextFlow flow(String sentence) {
    TextFlow flow = new TextFlow();
    for (Inline stretch : Inline.of(sentence)) {
      Text text = new Text(stretch.text());
      text.getStyleClass().add("cell-text");
      if (stretch.isCode()) {
        text.getStyleClass().add("readme-word");
      } else if (stretch.isStrong()) {
        text.getStyleClass().add(Styles.TEXT_BOLD);
      }
      flow.getChildren().add(text);
    }
    return flow;
  }

  private static Node table(Readme.Table table) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("readme-table");
    int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
    for (int column = 0; column < columns; column++) {
      ColumnConstraints width = new ColumnConstraints();
      width.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(width);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        String text = row == 0 ? "**" + cells.get(column) + "**" : cells.get(column);
        grid.add(flow(text), column, row);
      }
    }
    return grid;
  }

  private static Node code(Readme.Code code, Messages messages, Consumer<String> copy) {
    Label text = new Label(code.text());
    text.getStyleClass().add("readme-code");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button button = new Button("", new FontIcon("fth-copy"));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(messages.text("export.readme.copy"));
    button.setOnAction(event -> copy.accept(code.text()));
    HBox box = new HBox(text, button);
    box.setAlignment(Pos.TOP_LEFT);
    box.getStyleClass().add("readme-box");
    return box;
  }
}
