package org.riskbench.ui.compare;

/** Binds the screen to its view model. */
public final class CompareController {
  private final CompareViewModel viewModel;

  public CompareController(CompareViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public CompareViewModel getViewModel() {
    return viewModel;
  }
}
