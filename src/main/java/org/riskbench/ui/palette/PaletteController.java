package org.riskbench.ui.palette;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.riskbench.ui.kit.Commands;
import org.riskbench.ui.kit.Overlay;

/** Nodes of the palette: the keys go to the field, and move the choice in the list below it. */
public final class PaletteController {
  private static final int PAGE = 8;

  private final PaletteViewModel viewModel;
  private final Commands commands;

  @FXML private Overlay root;
  @FXML private TextField field;
  @FXML private ListView<Offer> list;

  public PaletteController(PaletteViewModel viewModel, Commands commands) {
    this.viewModel = viewModel;
    this.commands = commands;
  }

  public PaletteViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    root.setFirst(field);
    root.shownProperty().bindBidirectional(viewModel.shownProperty());
    field.textProperty().bindBidirectional(viewModel.queryProperty());
    list.setItems(viewModel.found());
    list.setCellFactory(view -> new OfferCell(this::clicked));
    viewModel.selectedProperty().addListener((property, before, line) -> choose(line.intValue()));
    choose(viewModel.selectedProperty().get());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void choose(int line) {
    list.getSelectionModel().clearAndSelect(line);
    if (line >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(line); // only as far as it takes
    }
  }

  private void clicked() {
    viewModel.select(list.getSelectionModel().getSelectedIndex());
    viewModel.run();
  }

  private void pressed(KeyEvent event) {
    if (commands.keys().mean("window.palette", event)) {
      viewModel.toggle();
      event.consume();
    } else if (moved(event.getCode())) {
      event.consume();
    }
  }

  private boolean moved(KeyCode code) {
    switch (code) {
      case UP -> viewModel.move(-1);
      case DOWN -> viewModel.move(1);
      case PAGE_UP -> viewModel.move(-PAGE);
      case PAGE_DOWN -> viewModel.move(PAGE);
      case ENTER -> viewModel.run();
      case TAB -> {} // there is nowhere else to go
      default -> {
        return false;
      }
    }
    return true;
  }
}
