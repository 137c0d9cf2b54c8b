package org.riskbench.ui.models;

import javafx.fxml.FXML;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Nodes of two models beside each other. */
public final class VersionsController {
  private final VersionsViewModel viewModel;

  @FXML private TableView<VersionRow> table;

  public VersionsController(VersionsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public VersionsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    table.setRowFactory(view -> new WholeRow());
  }

  /** A row that tells all of its texts where the columns are too narrow for them. */
  private static final class WholeRow extends TableRow<VersionRow> {
    @Override
    protected void updateItem(@Nullable VersionRow row, boolean empty) {
      super.updateItem(row, empty);
      setTooltip(
          empty || row == null
              ? null
              : new Tooltip(row.field() + "\n" + row.left() + "\n" + row.right()));
    }
  }
}
