package org.riskbench.ui.groups;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import org.riskbench.ui.kit.ToldFigure;
import org.riskbench.ui.kit.ToldFigureCell;

/** Columns of a table of groups. */
final class GroupColumns {
  private GroupColumns() {}

  /** Fills a column with a figure; sorted, the lowest comes first. */
  static void fill(
      TableColumn<GroupRow, ToldFigure> column, Function<GroupRow, ToldFigure> figure) {
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(figure.apply(row.getValue())));
    column.setCellFactory(any -> new ToldFigureCell<>());
    column.setComparator(
        Comparator.comparingDouble(told -> told.value().orElse(Double.POSITIVE_INFINITY)));
  }
}
