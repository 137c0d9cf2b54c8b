package org.riskbench.app;

import javafx.application.Application;

/** Begins {@link WindowFrames}: Java starts no application from the class path by itself. */
public final class HandleFrames {
  private HandleFrames() {}

  /** Arguments: rows, the view ({@code counts}), the folder of the sample. */
  public static void main(String[] arguments) {
    Application.launch(WindowFrames.class, arguments);
  }
}
