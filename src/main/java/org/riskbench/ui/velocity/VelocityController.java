package org.riskbench.ui.velocity;

/** Nodes of the view. */
public final class VelocityController {
  private final VelocityViewModel viewModel;

  public VelocityController(VelocityViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public VelocityViewModel getViewModel() {
    return viewModel;
  }
}
