package org.riskbench.ui.publish;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.riskbench.decision.Mode;
import org.riskbench.ui.kit.EscapeKey;

/** Nodes of the kill switch: three buttons of which one is down, and the reason. */
public final class ModeController {
  private final ModeViewModel viewModel;

  @FXML private Node root;
  @FXML private ToggleButton normal;
  @FXML private ToggleButton rulesOnly;
  @FXML private ToggleButton reviewAll;
  @FXML private TextField why;

  public ModeController(ModeViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ModeViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    Map<Mode, ToggleButton> buttons =
        Map.of(Mode.NORMAL, normal, Mode.RULES_ONLY, rulesOnly, Mode.REVIEW_ALL, reviewAll);
    buttons.forEach(
        (mode, button) ->
            button.setOnAction(
                event -> {
                  viewModel.want(mode);
                  press(buttons);
                }));
    why.textProperty().bindBidirectional(viewModel.whyProperty());
    viewModel.wantedProperty().addListener((property, before, now) -> press(buttons));
    viewModel
        .getQuestion()
        .askedProperty()
        .addListener(
            (property, before, now) -> {
              press(buttons);
              if (now) {
                why.requestFocus();
              }
            });
    EscapeKey.closes(root, viewModel.getQuestion().askedProperty(), this::cancel);
    press(buttons);
  }

  private void press(Map<Mode, ToggleButton> buttons) {
    buttons.forEach((mode, button) -> button.setSelected(mode == viewModel.wantedProperty().get()));
  }

  @FXML
  void confirm() {
    viewModel.confirm();
  }

  @FXML
  void cancel() {
    viewModel.close();
  }
}
