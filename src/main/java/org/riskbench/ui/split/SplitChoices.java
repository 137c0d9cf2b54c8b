package org.riskbench.ui.split;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.kit.Messages;

/** What the data on the desk leaves to choose from. FX thread only. */
public final class SplitChoices {
  private final Messages messages;
  private final ObservableList<SplitWay> ways = FXCollections.observableArrayList();
  private final ObservableList<String> keys = FXCollections.observableArrayList();
  private final ObservableList<String> columns = FXCollections.observableArrayList();

  SplitChoices(Messages messages) {
    this.messages = messages;
  }

  void show(Dataset data) {
    ways.setAll(SplitWay.of(data, messages));
    keys.setAll(data.schema().with(ColumnRole.ENTITY).stream().map(Column::name).toList());
    columns.setAll(SplitPlan.columnsIn(data));
  }

  public ObservableList<SplitWay> getWays() {
    return ways;
  }

  /** Columns whose records can be kept together. */
  public ObservableList<String> getKeys() {
    return keys;
  }

  /** Columns that can name the part of a record. */
  public ObservableList<String> getColumns() {
    return columns;
  }
}
