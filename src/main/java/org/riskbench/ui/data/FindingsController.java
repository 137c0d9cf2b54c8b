package org.riskbench.ui.data;

/** Nodes of the view. */
public final class FindingsController {
  private final FindingsViewModel viewModel;

  public FindingsController(FindingsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public FindingsViewModel getViewModel() {
    return viewModel;
  }
}
