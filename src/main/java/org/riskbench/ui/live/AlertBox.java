package org.riskbench.ui.live;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.monitor.Alert.Remedy;
import org.riskbench.ui.kit.Messages;

/** An alert with what can be done about it. FX thread only. */
final class AlertBox extends HBox {
  private static final Map<Remedy, String> LABELS =
      Map.of(
          Remedy.RETRAIN,
          "live.retrain",
          Remedy.REANCHOR,
          "live.reanchor",
          Remedy.LOOK_AT_SOURCE,
          "live.look");

  AlertBox(AlertLine line, Messages messages, Consumer<Remedy> act) {
    getStyleClass().addAll("banner", "warning", "live-alert");
    VBox texts = new VBox(4, text(line.what(), "text-bold"), text(line.text(), "live-alert-text"));
    HBox.setHgrow(texts, Priority.ALWAYS);
    texts.setMinWidth(0);
    if (LABELS.containsKey(line.remedy())) {
      texts.getChildren().add(remedies(line.remedy(), messages, act));
    }
    Label code = new Label(line.code());
    code.getStyleClass().addAll("code", "text-small");
    code.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(new FontIcon("fth-alert-triangle"), texts, code);
  }

  private static Label text(String said, String style) {
    Label label = new Label(said);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /** The score can't be anchored anew by itself yet: training again does it, and says so. */
  private static Node remedies(Remedy remedy, Messages messages, Consumer<Remedy> act) {
    FlowPane line = new FlowPane(8, 6);
    line.getStyleClass().add("live-remedies");
    Button first = button(messages.text(LABELS.getOrDefault(remedy, "live.look")));
    first.setOnAction(event -> act.accept(remedy));
    line.getChildren().add(first);
    if (remedy == Remedy.REANCHOR) {
      first.setDisable(true);
      Button retrain = button(messages.text("live.retrain"));
      retrain.setOnAction(event -> act.accept(Remedy.RETRAIN));
      line.getChildren().addAll(retrain, text(messages.text("live.reanchor.why"), "caption"));
    }
    return line;
  }

  private static Button button(String label) {
    Button button = new Button(label);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
