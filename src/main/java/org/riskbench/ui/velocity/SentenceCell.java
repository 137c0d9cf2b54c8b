package org.riskbench.ui.velocity;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What a feature tells, in as many lines as it takes.
 *
 * @param <R> the row
 */
final class SentenceCell<R> extends TableCell<R, R> {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final Label heading = new Label();
  private final Label sentence = new Label();
  private final VBox lines = new VBox(heading, sentence);
  private final Function<R, String> words;
  private final Predicate<R> on;
  private final Function<R, String> headings;

  /**
   * A cell.
   *
   * @param headings stands above the sentence; empty for none
   */
  SentenceCell(Function<R, String> words, Predicate<R> on, Function<R, String> headings) {
    this.headings = headings;
    this.words = words;
    this.on = on;
    heading.getStyleClass().add("section-title");
    heading.managedProperty().bind(heading.visibleProperty());
    sentence.setWrapText(true);
    lines.getStyleClass().add("two-lines");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("sentence");
  }

  @Override
  protected void updateItem(@Nullable R row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    heading.setText(headings.apply(row));
    heading.setVisible(!heading.getText().isEmpty());
    sentence.setText(words.apply(row));
    pseudoClassStateChanged(OFF, !on.test(row));
    setGraphic(lines);
  }
}
