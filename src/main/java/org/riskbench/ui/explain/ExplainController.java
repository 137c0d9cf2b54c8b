package org.riskbench.ui.explain;

import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.ViewTabs;

/** Puts the views into the frame. */
public final class ExplainController {
  private final ExplainViewModel viewModel;
  private final Messages messages;
  private final Function<ScreenView, Parent> loader;

  @FXML private ViewTabs views;

  /**
   * The screen's controller.
   *
   * @param loader loads a view; called once for each, when it is first shown
   */
  public ExplainController(
      ExplainViewModel viewModel, Messages messages, Function<ScreenView, Parent> loader) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.loader = loader;
  }

  public ExplainViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    views.show(Screen.EXPLAIN, viewModel.whereabouts(), messages, loader);
  }

  @FXML
  void train() {
    viewModel.goTrain();
  }
}
