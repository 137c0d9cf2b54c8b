package org.riskbench.ui.kit;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A figure and where it may lie; how that was found on pointing at it. Grey where it rests on few
 * records.
 *
 * @param <R> the row
 */
public final class ToldFigureCell<R> extends TableCell<R, ToldFigure> {
  private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");

  private final Label value = new Label();
  private final Label range = new Label();
  private final HBox text = new HBox(6, value, range);
  private final CellHint hint = new CellHint(this);

  public ToldFigureCell() {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("told-figure");
    range.getStyleClass().add("caption");
    value.setMinWidth(Label.USE_PREF_SIZE);
    range.setMinWidth(Label.USE_PREF_SIZE);
    text.setAlignment(Pos.CENTER_RIGHT);
  }

  @Override
  protected void updateItem(@Nullable ToldFigure figure, boolean empty) {
    super.updateItem(figure, empty);
    if (empty || figure == null) {
      hint.say("");
      setGraphic(null);
      setAccessibleText(null);
    } else {
      value.setText(figure.text());
      range.setText(figure.range());
      hint.say(figure.hint());
      pseudoClassStateChanged(FAINT, figure.faint());
      setGraphic(text);
      setAccessibleText(figure.text() + " " + figure.hint());
    }
  }
}
