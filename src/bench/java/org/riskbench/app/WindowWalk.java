package org.riskbench.app;

import javafx.application.Application;

/** Begins {@link WalkedWindow}: Java starts no application from the class path by itself. */
public final class WindowWalk {
  private WindowWalk() {}

  /**
   * Arguments: the folder of the sample; for other data the file, and its label as COLUMN=VALUE.
   */
  public static void main(String[] arguments) {
    Application.launch(WalkedWindow.class, arguments);
  }
}
