package org.riskbench.ui.velocity;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * What a feature tells, in as many lines as it takes.
 *
 * @param <R> the row
 */
final class SentenceCell<R> extends TableCell<R, R> {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final Label sentence = new Label();
  private final Function<R, String> words;
  private final Predicate<R> on;

  SentenceCell(Function<R, String> words, Predicate<R> on) {
    this.words = words;
    this.on = on;
    sentence.setWrapText(true);
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
    sentence.setText(words.apply(row));
    pseudoClassStateChanged(OFF, !on.test(row));
    setGraphic(sentence);
  }
}
