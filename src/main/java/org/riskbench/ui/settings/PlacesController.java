package org.riskbench.ui.settings;

/** Nothing but places to be read and copied. */
public final class PlacesController {
  private final PlacesViewModel viewModel;

  public PlacesController(PlacesViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public PlacesViewModel getViewModel() {
    return viewModel;
  }
}
