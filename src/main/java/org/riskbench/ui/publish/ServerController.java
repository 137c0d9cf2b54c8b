package org.riskbench.ui.publish;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.riskbench.answering.Snippet;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.EscapeKey;
import org.riskbench.ui.kit.LineGrid;
import org.riskbench.ui.kit.ListedChoice;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Segment;
import org.riskbench.ui.kit.WhileShown;

/** Nodes of the view of the server: the choice, the toggle's wording, the ticking counters. */
public final class ServerController {
  private static final Duration TICK = Duration.millis(500);

  private final ServerViewModel viewModel;
  private final Messages messages;

  @FXML private Node root;
  @FXML private ComboBox<ModelId> model;
  @FXML private Button toggle;
  @FXML private CheckBox onlyTrusted;
  @FXML private HBox languages;
  @FXML private VBox dear;
  @FXML private Label dearestTitle;
  @FXML private LineGrid dearest;

  public ServerController(ServerViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public ServerViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    ListedChoice.follow(model, viewModel.getModels(), viewModel.chosenProperty());
    MadeChoice.of(model, viewModel::choose);
    onlyTrusted.selectedProperty().bindBidirectional(viewModel.getSeal().onlyTrustedProperty());
    viewModel.runningProperty().addListener((property, before, running) -> word(running));
    word(viewModel.isRunning());
    showLanguages();
    viewModel
        .getReplacement()
        .dearestProperty()
        .addListener((property, before, flips) -> show(flips));
    show(DearFlips.NONE);
    EscapeKey.closes(root, viewModel.getReplacement().askedProperty(), this::keep);
    WhileShown.every(TICK, root, viewModel::count);
  }

  private void show(DearFlips flips) {
    dear.setVisible(!flips.lines().isEmpty());
    dear.setManaged(dear.isVisible());
    dearestTitle.setText(flips.title());
    dearest.setHeads(flips.heads(), Optional.empty());
    dearest.show(flips.lines());
  }

  private void showLanguages() {
    ToggleGroup group = new ToggleGroup();
    for (Snippet snippet : Snippet.values()) {
      Segment button = new Segment();
      button.setText(snippet.title());
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setSelected(snippet == Snippet.CURL);
      button.setOnAction(event -> viewModel.getEndpoint().choose(snippet));
      button.getStyleClass().addAll(Styles.SMALL, pill(languages.getChildren().size()));
      languages.getChildren().add(button);
    }
  }

  private static String pill(int place) {
    if (place == 0) {
      return Styles.LEFT_PILL;
    }
    return place == Snippet.values().length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
  }

  private void word(boolean running) {
    toggle.setText(messages.text(running ? "publish.stop" : "publish.start"));
    toggle.getStyleClass().removeAll("accent", "danger");
    toggle.getStyleClass().add(running ? "danger" : "accent");
  }

  @FXML
  void toggle() {
    viewModel.toggle();
  }

  @FXML
  void replace() {
    viewModel.getReplacement().confirm();
  }

  @FXML
  void keep() {
    viewModel.getReplacement().keep();
  }

  @FXML
  void copyAddress() {
    viewModel.copyAddress();
  }

  @FXML
  void copyCurl() {
    viewModel.copyCurl();
  }

  @FXML
  void showDecide() {
    viewModel.getNothing().showDecide();
  }

  @FXML
  void showModels() {
    viewModel.getNothing().showModels();
  }
}
