package org.riskbench.ui.kit;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Waits until nothing more comes, such as the end of a drag, and then runs the latest thing it was
 * given. FX thread only.
 */
public final class Settling implements Consumer<Runnable> {
  private final PauseTransition pause = new PauseTransition(Duration.millis(250));

  @Override
  public void accept(Runnable latest) {
    pause.setOnFinished(event -> latest.run());
    pause.playFromStart();
  }
}
