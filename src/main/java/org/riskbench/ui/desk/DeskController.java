package org.riskbench.ui.desk;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TableFiles;

/** Nodes of the banner above the screens. */
public final class DeskController {
  /** More buttons than this would leave no room for what is said. */
  private static final int MOST_BESIDE = 2;

  private final DeskViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;

  @FXML private HBox banner;
  @FXML private FontIcon icon;
  @FXML private Label text;
  @FXML private Label code;
  @FXML private HBox beside;
  @FXML private FlowPane below;

  public DeskController(DeskViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
  }

  @FXML
  void initialize() {
    viewModel.toldProperty().addListener((property, before, now) -> show(now));
    show(viewModel.toldProperty().get());
  }

  private void show(Optional<Told> now) {
    banner.setVisible(now.isPresent());
    banner.setManaged(now.isPresent());
    beside.getChildren().clear();
    below.getChildren().clear();
    now.ifPresent(this::show);
  }

  private void show(Told told) {
    text.setText(told.text());
    code.setText(told.code());
    code.setManaged(!told.code().isEmpty());
    banner.getStyleClass().removeAll("quiet", "warning");
    banner.getStyleClass().add(told.quiet() ? "quiet" : "warning");
    icon.setIconLiteral(told.quiet() ? "fth-rotate-ccw" : "fth-alert-circle");
    boolean many = told.offers().size() > MOST_BESIDE;
    below.setManaged(many);
    told.offers().stream().map(this::button).forEach((many ? below : beside).getChildren()::add);
  }

  private Button button(Told.Offer offer) {
    Button button = new Button(offer.label());
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> take(offer));
    return button;
  }

  private void take(Told.Offer offer) {
    if (offer.missing().isPresent()) {
      dialogs
          .open(messages.text("desk.elsewhere.title"), TableFiles.types(messages))
          .ifPresent(file -> viewModel.found(offer.missing().get(), file));
    } else {
      offer.run().run();
    }
  }

  @FXML
  void dismiss() {
    viewModel.dismiss();
  }
}
