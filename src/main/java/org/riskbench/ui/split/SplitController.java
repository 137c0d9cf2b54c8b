package org.riskbench.ui.split;

/** Nodes of the view. */
public final class SplitController {
  private final SplitViewModel viewModel;

  public SplitController(SplitViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public SplitViewModel getViewModel() {
    return viewModel;
  }
}
