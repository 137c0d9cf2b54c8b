package org.riskbench.ui.velocity;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.riskbench.ui.kit.NodeCell;

/**
 * What a feature tells, in as many lines as it takes.
 *
 * @param <R> the row
 */
final class SentenceCell<R> extends NodeCell<R> {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final Label sentence = new Label();
  private final Function<R, String> words;
  private final Predicate<R> on;

  SentenceCell(Function<R, String> words, Predicate<R> on) {
    this.words = words;
    this.on = on;
    sentence.setWrapText(true);
    getStyleClass().add("sentence");
  }

  @Override
  protected Node shown(R row) {
    sentence.setText(words.apply(row));
    pseudoClassStateChanged(OFF, !on.test(row));
    return sentence;
  }
}
