package org.riskbench.ui.live;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
          "live.look",
          Remedy.LOOK_AT_SERVER,
          "live.empty.server");

  /** What a remedy does, where its button does not say it all. */
  private static final Map<Remedy, String> HELP =
      Map.of(Remedy.REANCHOR, "live.reanchor.why", Remedy.RETRAIN, "live.retrain.why");

  /**
   * An alert.
   *
   * @param explained whether it says what its remedy does: once is enough of several alerts
   */
  AlertBox(
      AlertLine line,
      boolean explained,
      Messages messages,
      ObservableBooleanValue anchoring,
      Consumer<Remedy> act) {
    getStyleClass().addAll("banner", "warning", "live-alert");
    String help = HELP.get(line.remedy());
    String why =
        explained && help != null ? ' ' + messages.text(help, ScoreAnchor.MATURITY.toDays()) : "";
    VBox texts = new VBox(2, text(line.what(), "text-bold"), text(line.text() + why, "caption"));
    HBox.setHgrow(texts, Priority.ALWAYS);
    texts.setMinWidth(0);
    Label code = new Label(line.code());
    code.getStyleClass().addAll("code", "text-small");
    VBox side = new VBox(4, code);
    side.getStyleClass().add("live-alert-side");
    side.setMinWidth(USE_PREF_SIZE);
    side.getChildren().addAll(remedies(line.remedy(), messages, anchoring, act));
    getChildren().setAll(new FontIcon("fth-alert-triangle"), texts, side);
  }

  private static Label text(String said, String style) {
    Label label = new Label(said);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /** A model that is trained again has its score anchored with it, so that helps as well. */
  private static List<Button> remedies(
      Remedy remedy, Messages messages, ObservableBooleanValue anchoring, Consumer<Remedy> act) {
    Button first = button(messages.text(LABELS.getOrDefault(remedy, "live.look")));
    first.setOnAction(event -> act.accept(remedy));
    if (remedy != Remedy.REANCHOR) {
      return List.of(first);
    }
    first.disableProperty().bind(anchoring);
    Button retrain = button(messages.text("live.retrain"));
    retrain.setOnAction(event -> act.accept(Remedy.RETRAIN));
    return List.of(first, retrain);
  }

  private static Button button(String label) {
    Button button = new Button(label);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
