package org.riskbench.ui.publish;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import org.riskbench.decision.Mode;
import org.riskbench.ui.kit.EscapeKey;

/**
 * Nodes of the kill switch: one choice of three, and the reason. What arrow keys choose keeps the
 * focus, so that they can go on; a click leads to the reason.
 */
public final class ModeController {
  private final ModeViewModel viewModel;

  @FXML private Node root;
  @FXML private Node choice;
  @FXML private ToggleButton normal;
  @FXML private ToggleButton rulesOnly;
  @FXML private ToggleButton reviewAll;
  @FXML private TextField why;

  private boolean byArrow;

  public ModeController(ModeViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ModeViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    choice.addEventFilter(
        InputEvent.ANY,
        event -> byArrow = event instanceof KeyEvent key && key.getCode().isArrowKey());
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
              if (now && !byArrow) {
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
