package org.riskbench.ui.kit;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Answers no to a question that stands among other things of a screen. FX thread only. */
public final class EscapeKey {
  private EscapeKey() {}

  /**
   * Lets Escape close what is asked.
   *
   * @param part of the window in which the key counts
   * @param asked whether there is a question now
   */
  public static void closes(Node part, ObservableBooleanValue asked, Runnable close) {
    part.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && asked.get()) {
            event.consume();
            close.run();
          }
        });
  }
}
