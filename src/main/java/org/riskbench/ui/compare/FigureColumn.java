package org.riskbench.ui.compare;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.riskbench.ui.kit.Messages;

/** A column of one measure; sorted, the best run is on top. */
final class FigureColumn extends TableColumn<RunRow, RunFigure> {
  private static final double WIDTH = 124;

  private final Measure measure;
  private final Label title;

  FigureColumn(Measure measure, Messages messages) {
    super();
    this.measure = measure;
    this.title = new Label(messages.text(measure.titleKey()));
    title.setTooltip(new Tooltip(messages.text(measure.titleKey() + ".hint")));
    setGraphic(title);
    setPrefWidth(WIDTH);
    setId("measure-" + measure.name());
    getStyleClass().add("figures");
    setReorderable(false);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().figure(measure)));
    setComparator((one, other) -> measure.bestFirst(one.value(), other.value()));
    setCellFactory(column -> new FigureText());
  }

  Measure measure() {
    return measure;
  }

  /** The head of the column. */
  Label title() {
    return title;
  }

  /** The value and by how much it may be off; where it may lie on pointing at it. */
  private static final class FigureText extends TableCell<RunRow, RunFigure> {
    private final Label value = new Label();
    private final Label give = new Label();
    private final HBox text = new HBox(6, value, give);
    private final Tooltip hint = new Tooltip();

    FigureText() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      give.getStyleClass().add("caption");
      value.setMinWidth(Label.USE_PREF_SIZE);
      give.setMinWidth(Label.USE_PREF_SIZE);
      text.setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(@Nullable RunFigure figure, boolean empty) {
      super.updateItem(figure, empty);
      if (empty || figure == null) {
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
      } else {
        value.setText(figure.text());
        give.setText(figure.give());
        hint.setText(figure.hint());
        setGraphic(text);
        setTooltip(figure.hint().isEmpty() ? null : hint);
        setAccessibleText(figure.text() + " " + figure.give());
      }
    }
  }
}
