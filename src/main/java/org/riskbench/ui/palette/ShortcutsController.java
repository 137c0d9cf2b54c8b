package org.riskbench.ui.palette;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.riskbench.ui.kit.Commands;
import org.riskbench.ui.kit.Overlay;

/** Nodes of the list of keys. */
public final class ShortcutsController {
  private final ShortcutsViewModel viewModel;
  private final Commands commands;

  @FXML private Overlay root;
  @FXML private TextField field;
  @FXML private ListView<ShortcutLine> list;

  public ShortcutsController(ShortcutsViewModel viewModel, Commands commands) {
    this.viewModel = viewModel;
    this.commands = commands;
  }

  public ShortcutsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    root.setFirst(field);
    root.shownProperty().bindBidirectional(viewModel.shownProperty());
    field.textProperty().bindBidirectional(viewModel.queryProperty());
    list.setItems(viewModel.lines());
    list.setCellFactory(view -> new ShortcutCell());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (commands.keys().mean("window.keys", event)) {
      viewModel.toggle();
      event.consume();
    }
  }
}
