package org.riskbench.ui.help;

import javafx.fxml.FXML;

/** Begins the tour, from wherever its button stands. */
public final class TakeTourController {
  private final TourViewModel viewModel;

  public TakeTourController(TourViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void take() {
    viewModel.begin();
  }
}
