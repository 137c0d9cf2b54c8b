package org.riskbench.ui.help;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.riskbench.ui.kit.Overlay;

/** Nodes of the list of words over the screens. */
public final class WordsController {
  private final HelpViewModel viewModel;
  private final TourViewModel tour;

  @FXML private Overlay words;
  @FXML private TextField search;
  @FXML private ListView<WordLine> list;

  public WordsController(HelpViewModel viewModel, TourViewModel tour) {
    this.viewModel = viewModel;
    this.tour = tour;
  }

  @FXML
  void initialize() {
    search.textProperty().bindBidirectional(viewModel.searchProperty());
    list.setItems(viewModel.lines());
    list.setCellFactory(any -> new WordCell());
    words.setFirst(search);
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    words.shownProperty().addListener((property, before, open) -> shown(open));
    viewModel
        .listedProperty()
        .addListener((property, before, open) -> words.shownProperty().set(open));
    words.shownProperty().set(viewModel.listedProperty().get());
  }

  /** Two things that explain would lie over each other. */
  private void shown(boolean open) {
    if (open) {
      tour.end();
      list.scrollTo(0);
    } else {
      viewModel.closeList();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && search.isFocused()) {
      list.requestFocus();
      list.getSelectionModel().selectFirst();
      event.consume();
    }
  }

  @FXML
  void close() {
    viewModel.closeList();
  }

  @FXML
  void takeTour() {
    viewModel.closeList();
    tour.begin();
  }
}
