package org.riskbench.ui.shell;

import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.kit.Toasts.Toast;

/** Shows words of success over the screen for a moment; the mouse goes through all but buttons. */
public final class ToastPane extends VBox {
  /** Whoever regrets has to read first, and then to reach for the mouse. */
  private static final int LONGER = 3;

  /** As many characters are read in the time of one toast. */
  private static final double READ_AT_ONCE = 60;

  public ToastPane() {
    getStyleClass().add("toasts");
    setAlignment(Pos.TOP_CENTER);
    setAccessibleRole(AccessibleRole.TEXT);
    setPickOnBounds(false);
  }

  void follow(Toasts toasts, Duration each) {
    toasts
        .shown()
        .addListener(
            (ListChangeListener<Toast>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(toast -> expire(toasts, toast, each));
                  }
                  getChildren()
                      .setAll(toasts.shown().stream().map(toast -> node(toasts, toast)).toList());
                  setAccessibleText(
                      toasts.shown().stream().map(Toast::text).collect(Collectors.joining("\n")));
                });
  }

  private static Node node(Toasts toasts, Toast toast) {
    Label label = new Label(toast.text(), new FontIcon("fth-check-circle"));
    label.setMouseTransparent(true);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    HBox box = new HBox(label);
    box.getStyleClass().add("toast");
    box.setMaxWidth(USE_PREF_SIZE);
    box.setPickOnBounds(false);
    toast.back().ifPresent(action -> box.getChildren().add(button(toasts, toast, action)));
    return box;
  }

  private static Button button(Toasts toasts, Toast toast, Notice.Action action) {
    Button undo = new Button(action.label());
    undo.setMinWidth(USE_PREF_SIZE);
    undo.setFocusTraversable(false); // it goes by itself; Ctrl+Z does the same
    undo.setOnAction(event -> toasts.takeBack(toast));
    return undo;
  }

  /** Long sentences stay until they are read. */
  private static double times(Toast toast) {
    return toast.back().isPresent()
        ? LONGER
        : Math.max(1, Math.min(LONGER, toast.text().length() / READ_AT_ONCE));
  }

  private static void expire(Toasts toasts, Toast toast, Duration each) {
    PauseTransition pause = new PauseTransition(each.multiply(times(toast)));
    pause.setOnFinished(event -> toasts.expire(toast));
    pause.play();
  }
}
