package org.riskbench.ui.records;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.riskbench.ui.kit.RowIndexes;

/** Nodes of the view of records. */
public final class RecordsController {
  private static final double COLUMN = 130;
  private static final double MOMENT_COLUMN = 165;

  private final RecordsViewModel viewModel;

  @FXML private TableView<Integer> records;
  @FXML private ToggleButton showValues;

  public RecordsController(RecordsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public RecordsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    showValues.selectedProperty().bindBidirectional(viewModel.showValuesProperty());
    viewModel.tableProperty().addListener((property, before, shown) -> fill(shown));
    fill(viewModel.getTable());
  }

  private void fill(Optional<RecordTable> shown) {
    records.getColumns().clear();
    if (shown.isEmpty()) {
      records.setItems(new RowIndexes(0));
      return;
    }
    RecordTable rows = shown.get();
    List<String> names = rows.columns();
    for (int i = 0; i < names.size(); i++) {
      records.getColumns().add(recordColumn(names.get(i), i, rows));
    }
    records.setItems(new RowIndexes(rows.size()));
  }

  private static TableColumn<Integer, String> recordColumn(
      String name, int index, RecordTable rows) {
    TableColumn<Integer, String> column = new TableColumn<>(name);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(rows.text(cell.getValue(), index)));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(rows.isMoment(index) ? MOMENT_COLUMN : COLUMN);
    if (rows.isFigure(index)) {
      column.getStyleClass().add("figures");
    }
    return column;
  }
}
