package org.riskbench.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.Toasts;

/** Shows words of success over the screen for a moment; the mouse goes through it. */
public final class ToastPane extends VBox {
  public ToastPane() {
    getStyleClass().add("toasts");
    setAlignment(Pos.TOP_CENTER);
    setAccessibleRole(AccessibleRole.TEXT);
    setMouseTransparent(true);
    setPickOnBounds(false);
  }

  void follow(Toasts toasts, Duration each) {
    toasts
        .texts()
        .addListener(
            (ListChangeListener<String>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(text -> expire(toasts, each));
                  }
                  getChildren().setAll(toasts.texts().stream().map(ToastPane::toast).toList());
                  setAccessibleText(String.join("\n", toasts.texts()));
                });
  }

  private static Label toast(String text) {
    Label label = new Label(text, new FontIcon("fth-check-circle"));
    label.getStyleClass().add("toast");
    return label;
  }

  private static void expire(Toasts toasts, Duration each) {
    PauseTransition pause = new PauseTransition(each);
    pause.setOnFinished(event -> toasts.expire());
    pause.play();
  }
}
