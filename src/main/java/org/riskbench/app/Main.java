package org.riskbench.app;

/**
 * Where the program starts. Must not touch JavaFX itself: its classes are loaded only once it is
 * known that there is a display.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Window.open();
  }
}
