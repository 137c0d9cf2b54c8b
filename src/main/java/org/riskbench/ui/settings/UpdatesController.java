package org.riskbench.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;

/** The choice whether newer versions are asked for. */
public final class UpdatesController {
  private final UpdatesViewModel viewModel;

  @FXML private CheckBox on;

  public UpdatesController(UpdatesViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public UpdatesViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    on.selectedProperty().bindBidirectional(viewModel.onProperty());
    on.setDisable(!viewModel.isPossible());
  }
}
