package org.riskbench.ui.help;

import javafx.fxml.FXML;
import javafx.scene.layout.HBox;

/** Offers the tour once, quietly. */
public final class TourOfferController {
  private final TourViewModel viewModel;

  @FXML private HBox offer;

  public TourOfferController(TourViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    offer.visibleProperty().bind(viewModel.offeredProperty());
    offer.managedProperty().bind(offer.visibleProperty());
  }

  @FXML
  void take() {
    viewModel.begin();
  }

  @FXML
  void decline() {
    viewModel.decline();
  }
}
