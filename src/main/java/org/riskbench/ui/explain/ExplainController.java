package org.riskbench.ui.explain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.riskbench.ui.kit.ExplainView;
import org.riskbench.ui.kit.Messages;

/** Puts the views into the frame. */
public final class ExplainController {
  private final ExplainViewModel viewModel;
  private final Messages messages;
  private final Function<ExplainView, Parent> loader;
  private final Map<ExplainView, Tab> tabs = new EnumMap<>(ExplainView.class);

  @FXML private TabPane views;

  /**
   * The screen's controller.
   *
   * @param loader loads a view; called once for each, when it is first shown
   */
  public ExplainController(
      ExplainViewModel viewModel, Messages messages, Function<ExplainView, Parent> loader) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.loader = loader;
  }

  public ExplainViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    for (ExplainView view : ExplainView.values()) {
      Tab tab = new Tab(messages.text(view.titleKey()));
      tab.setId("view-" + view.word());
      tabs.put(view, tab);
    }
    views.getTabs().setAll(tabs.values());
    views
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) ->
                tabs.forEach((view, tab) -> viewModel.showIf(tab == now, view)));
    viewModel.viewProperty().addListener((property, before, view) -> bringUp(view));
    bringUp(viewModel.viewProperty().get());
  }

  /** A view is loaded when it is first looked at. */
  private void bringUp(ExplainView view) {
    Tab tab = Objects.requireNonNull(tabs.get(view));
    if (tab.getContent() == null) {
      tab.setContent(loader.apply(view));
    }
    views.getSelectionModel().select(tab);
  }

  @FXML
  void train() {
    viewModel.goTrain();
  }
}
