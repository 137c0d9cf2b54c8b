package org.riskbench.ui.settings;

/** Binds the screen to its view model. */
public final class SettingsController {
  private final SettingsViewModel viewModel;

  public SettingsController(SettingsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public SettingsViewModel getViewModel() {
    return viewModel;
  }
}
