package org.riskbench.ui.publish;

/** Binds the screen to its view model. */
public final class PublishController {
  private final PublishViewModel viewModel;

  public PublishController(PublishViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public PublishViewModel getViewModel() {
    return viewModel;
  }
}
