package org.riskbench.ui.models;

/** Binds the screen to its view model. */
public final class ModelsController {
  private final ModelsViewModel viewModel;

  public ModelsController(ModelsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ModelsViewModel getViewModel() {
    return viewModel;
  }
}
