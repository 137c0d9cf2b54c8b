package org.riskbench.ui.groups;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.riskbench.ui.kit.ColumnWidths;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.ToldFigure;

/** Nodes of the segments: the choice of a column, the table's figures. */
public final class SegmentsController {
  private final SegmentsViewModel viewModel;

  @FXML private ComboBox<String> column;
  @FXML private Label remark;
  @FXML private TableView<GroupRow> table;
  @FXML private TableColumn<GroupRow, ToldFigure> rate;
  @FXML private TableColumn<GroupRow, ToldFigure> auc;
  @FXML private TableColumn<GroupRow, ToldFigure> recall;
  @FXML private TableColumn<GroupRow, ToldFigure> fpr;
  @FXML private TableColumn<GroupRow, ToldFigure> precision;

  public SegmentsController(SegmentsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public SegmentsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    column.setItems(viewModel.getColumns());
    viewModel
        .columnProperty()
        .addListener((property, before, chosen) -> chosen.ifPresent(column::setValue));
    viewModel.columnProperty().get().ifPresent(column::setValue);
    MadeChoice.of(column, viewModel::choose);
    GroupColumns.fill(rate, GroupRow::fraudRate);
    GroupColumns.fill(auc, GroupRow::auc);
    GroupColumns.fill(recall, GroupRow::recall);
    GroupColumns.fill(fpr, GroupRow::falsePositiveRate);
    GroupColumns.fill(precision, GroupRow::precision);
    ColumnWidths.follow(table, remark);
  }
}
