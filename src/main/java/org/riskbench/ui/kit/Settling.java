package org.riskbench.ui.kit;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Waits until nothing more comes, such as the end of a drag, and then runs the latest thing it was
 * given. FX thread only.
 */
public final class Settling implements Consumer<Runnable> {
  private final PauseTransition pause;

  /** Waits for a quarter of a second. */
  public Settling() {
    this(Duration.millis(250));
  }

  /** Waits for as long as this. */
  public Settling(Duration quiet) {
    pause = new PauseTransition(quiet);
  }

  @Override
  public void accept(Runnable latest) {
    pause.setOnFinished(event -> latest.run());
    pause.playFromStart();
  }
}
