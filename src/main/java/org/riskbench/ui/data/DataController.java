package org.riskbench.ui.data;

/** Binds the screen to its view model. */
public final class DataController {
  private final DataViewModel viewModel;

  public DataController(DataViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public DataViewModel getViewModel() {
    return viewModel;
  }
}
