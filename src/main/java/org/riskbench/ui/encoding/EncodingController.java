package org.riskbench.ui.encoding;

/** Nodes of the view. */
public final class EncodingController {
  private final EncodingViewModel viewModel;

  public EncodingController(EncodingViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public EncodingViewModel getViewModel() {
    return viewModel;
  }
}
