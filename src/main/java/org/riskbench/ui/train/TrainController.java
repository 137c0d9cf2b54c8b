package org.riskbench.ui.train;

/** Binds the screen to its view model. */
public final class TrainController {
  private final TrainViewModel viewModel;

  public TrainController(TrainViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public TrainViewModel getViewModel() {
    return viewModel;
  }
}
