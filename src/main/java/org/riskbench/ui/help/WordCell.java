package org.riskbench.ui.help;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A heading, or a word with what it means. */
final class WordCell extends ListCell<WordLine> {
  private final Label title = new Label();
  private final Label sentence = new Label();
  private final Label meaning = new Label();
  private final VBox told = new VBox(2, title, sentence, meaning);

  WordCell() {
    getStyleClass().add("word-cell");
    setPrefWidth(0);
    for (Label line : new Label[] {title, sentence, meaning}) {
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
      line.managedProperty().bind(line.textProperty().isNotEmpty());
    }
    meaning.getStyleClass().add("text-muted");
  }

  @Override
  protected void updateItem(@Nullable WordLine line, boolean empty) {
    super.updateItem(line, empty);
    setGraphic(line == null || empty ? null : told);
    title.getStyleClass().removeAll("word-heading", "text-bold");
    if (line instanceof WordLine.Heading heading) {
      fill("word-heading", heading.text(), "", "");
    } else if (line instanceof WordLine.Word word) {
      Explanation it = word.told();
      fill("text-bold", it.title(), it.sentence(), it.meaning());
    } else {
      setAccessibleText(null);
    }
  }

  /** By itself a cell forgets its edges where lines of a graphic wrap. */
  @Override
  protected double computePrefHeight(double width) {
    double sides = snappedLeftInset() + snappedRightInset();
    double edges = snappedTopInset() + snappedBottomInset();
    return getGraphic() == null
        ? super.computePrefHeight(width)
        : edges + told.prefHeight(width < 0 ? width : width - sides);
  }

  private void fill(String style, String name, String first, String second) {
    title.getStyleClass().add(style);
    title.setText(name);
    sentence.setText(first);
    meaning.setText(second);
    setAccessibleText(String.join(". ", name, first, second));
  }
}
