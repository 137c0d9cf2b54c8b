package org.riskbench.ui.decide;

/** Binds the screen to its view model. */
public final class DecideController {
  private final DecideViewModel viewModel;

  public DecideController(DecideViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public DecideViewModel getViewModel() {
    return viewModel;
  }
}
