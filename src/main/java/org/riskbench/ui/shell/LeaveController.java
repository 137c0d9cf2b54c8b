package org.riskbench.ui.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.Overlay;

/** Nodes of the question before the window closes: Escape and a click beside it stay. */
public final class LeaveController {
  private final LeaveViewModel viewModel;

  @FXML private Overlay root;
  @FXML private VBox losses;
  @FXML private Button stay;
  @FXML private Button leave;

  public LeaveController(LeaveViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public LeaveViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    root.setFirst(stay);
    viewModel.lossesProperty().addListener((property, before, now) -> tell(now));
    tell(viewModel.lossesProperty().get());
    root.shownProperty().bindBidirectional(viewModel.askedProperty());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void tell(List<String> found) {
    losses.getChildren().setAll(found.stream().map(LeaveController::line).toList());
    stay.setAccessibleHelp(viewModel.getTitle() + " " + String.join(" ", found));
  }

  private static Label line(String loss) {
    Label line = new Label(loss, new FontIcon("fth-alert-triangle"));
    line.setWrapText(true);
    line.setMinHeight(Label.USE_PREF_SIZE);
    return line;
  }

  /** The keys go to and fro between both buttons: there is nothing else to go to. */
  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.TAB || code == KeyCode.LEFT || code == KeyCode.RIGHT) {
      (stay.isFocused() ? leave : stay).requestFocus();
      event.consume();
    }
  }

  @FXML
  void stay() {
    viewModel.stay();
  }

  @FXML
  void leave() {
    viewModel.leaveAnyway();
  }
}
