package org.riskbench.ui.help;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * Tells that the mouse stays on something, and that it has left it: not at once, so that it may
 * cross what lies between. FX thread only.
 */
final class Pointing {
  private static final Duration STAYS = Duration.millis(600);
  private static final Duration LEAVES = Duration.millis(250);

  private final PauseTransition stay = new PauseTransition(STAYS);
  private final PauseTransition leave = new PauseTransition(LEAVES);
  private Optional<Node> at = Optional.empty();
  private Optional<Node> told = Optional.empty();

  Pointing(Consumer<Node> stays, Runnable leaves) {
    stay.setOnFinished(
        event -> {
          told = at;
          at.ifPresent(stays);
        });
    leave.setOnFinished(
        event -> {
          told = Optional.empty();
          leaves.run();
        });
  }

  /** The mouse is over this now, or over nothing of interest. */
  void over(Optional<Node> now) {
    if (now.equals(at)) {
      return;
    }
    at = now;
    stay.stop();
    if (now.isPresent() && now.equals(told)) {
      leave.stop();
      return;
    }
    leave.playFromStart();
    if (now.isPresent()) {
      stay.playFromStart();
    }
  }
}
