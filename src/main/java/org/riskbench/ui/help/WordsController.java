package org.riskbench.ui.help;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** Nodes of the list of words over the screens. */
public final class WordsController {
  private final HelpViewModel viewModel;
  private final TourViewModel tour;
  private Optional<Node> focusedBefore = Optional.empty();

  @FXML private StackPane words;
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
    words.visibleProperty().bind(viewModel.listedProperty());
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    viewModel
        .listedProperty()
        .addListener(
            (property, before, open) -> {
              if (open) {
                focusedBefore = Optional.ofNullable(words.getScene().getFocusOwner());
                search.requestFocus();
                list.scrollTo(0);
              } else {
                focusedBefore.ifPresent(Node::requestFocus);
              }
            });
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      viewModel.closeList();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN && search.isFocused()) {
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
