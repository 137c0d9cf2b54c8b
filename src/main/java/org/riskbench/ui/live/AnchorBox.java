package org.riskbench.ui.live;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.Messages;

/** What came of anchoring a score anew, until somebody has read it. FX thread only. */
final class AnchorBox extends HBox {
  private final Messages messages;
  private final Label saved = text("text-bold");
  private final Label changes = text("caption");
  private final Button publish = new Button();

  AnchorBox(AnchorViewModel viewModel, Messages messages) {
    this.messages = messages;
    getStyleClass().addAll("banner", "quiet", "live-alert");
    setId("anchored");
    setAccessibleRole(AccessibleRole.TEXT);
    VBox texts = new VBox(2, saved, changes);
    HBox.setHgrow(texts, Priority.ALWAYS);
    texts.setMinWidth(0);
    publish.getStyleClass().add(Styles.SMALL);
    publish.setMinWidth(USE_PREF_SIZE);
    publish.setOnAction(event -> viewModel.publish());
    Button close = new Button("", new FontIcon("fth-x"));
    close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    close.setAccessibleText(messages.text("live.reanchor.close"));
    close.setOnAction(event -> viewModel.close());
    getChildren().setAll(new FontIcon("fth-check-circle"), texts, publish, close);
    viewModel.outcomeProperty().addListener((property, before, made) -> show(made));
    show(viewModel.outcomeProperty().get());
  }

  private static Label text(String style) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private void show(Optional<AnchorOutcome> made) {
    made.ifPresent(
        told -> {
          saved.setText(told.saved());
          changes.setText(told.changes());
          setAccessibleText(told.saved() + ' ' + told.changes());
          publish.setText(messages.text("live.reanchor.publish", told.model().version()));
        });
    setVisible(made.isPresent());
    setManaged(made.isPresent());
  }
}
