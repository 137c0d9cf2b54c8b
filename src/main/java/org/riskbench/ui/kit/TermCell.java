package org.riskbench.ui.kit;

import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * Names the figure of a row; the name explains itself.
 *
 * @param <R> the row
 */
public final class TermCell<R> extends TableCell<R, String> {
  private final Function<R, Term> term;
  private final Label name = new Label();

  /** Asks a row for its term. */
  public TermCell(Function<R, Term> term) {
    this.term = term;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    R row = getTableRow() == null ? null : getTableRow().getItem();
    if (empty || text == null || row == null) {
      setGraphic(null);
    } else {
      name.setText(text);
      Explained.by(name, term.apply(row));
      setGraphic(name);
    }
  }
}
