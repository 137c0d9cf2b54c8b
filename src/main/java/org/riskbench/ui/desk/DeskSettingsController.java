package org.riskbench.ui.desk;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;

/** Nodes of what the settings say of the desk. */
public final class DeskSettingsController {
  private final DeskViewModel viewModel;

  private final RecentViewModel recents;

  @FXML private CheckBox reopen;
  @FXML private CheckBox recent;

  public DeskSettingsController(DeskViewModel viewModel, RecentViewModel recents) {
    this.viewModel = viewModel;
    this.recents = recents;
  }

  public RecentViewModel getRecents() {
    return recents;
  }

  public DeskViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    reopen.selectedProperty().bindBidirectional(viewModel.reopenProperty());
    recent.selectedProperty().bindBidirectional(recents.wantedProperty());
  }

  @FXML
  void startFresh() {
    viewModel.startFresh();
  }

  @FXML
  void clearRecent() {
    recents.clear();
  }

  @FXML
  void bringBack() {
    viewModel.bringBack();
  }
}
