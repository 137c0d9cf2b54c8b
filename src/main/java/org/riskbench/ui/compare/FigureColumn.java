package org.riskbench.ui.compare;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import org.riskbench.ui.kit.Explained;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.ToldFigure;
import org.riskbench.ui.kit.ToldFigureCell;

/** A column of one measure; sorted, the best run is on top. */
final class FigureColumn extends TableColumn<RunRow, ToldFigure> {
  private static final double WIDTH = 146;
  private static final double NARROW = 130;
  private static final double WIDE = 166;

  private final Measure measure;
  private final Label title;

  FigureColumn(Measure measure, Messages messages) {
    super();
    this.measure = measure;
    this.title = new Label(messages.text(measure.titleKey()));
    setGraphic(title);
    Explained.by(this, measure.term());
    setPrefWidth(measure.isShare() ? NARROW : measure.isFine() ? WIDE : WIDTH);
    setId("measure-" + measure.name());
    getStyleClass().add("figures");
    setReorderable(false);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().figure(measure)));
    setComparator((one, other) -> measure.bestFirst(one.value(), other.value()));
    setCellFactory(column -> new ToldFigureCell<>());
  }

  Measure measure() {
    return measure;
  }

  /** The head of the column. */
  Label title() {
    return title;
  }
}
