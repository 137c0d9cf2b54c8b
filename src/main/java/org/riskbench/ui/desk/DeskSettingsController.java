package org.riskbench.ui.desk;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;

/** Nodes of what the settings say of the desk. */
public final class DeskSettingsController {
  private final DeskViewModel viewModel;

  @FXML private CheckBox reopen;

  public DeskSettingsController(DeskViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public DeskViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    reopen.selectedProperty().bindBidirectional(viewModel.reopenProperty());
  }

  @FXML
  void startFresh() {
    viewModel.startFresh();
  }

  @FXML
  void bringBack() {
    viewModel.bringBack();
  }
}
