package org.riskbench.ui.decide;

/** Binds the counts to the handles they come from. */
public final class CountsController {
  private final DecideViewModel viewModel;

  public CountsController(DecideViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public DecideViewModel getViewModel() {
    return viewModel;
  }
}
