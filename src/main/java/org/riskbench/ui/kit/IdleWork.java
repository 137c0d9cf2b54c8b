package org.riskbench.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/**
 * Work for moments in which the user does nothing, one small piece after the other: whoever moves
 * the mouse or presses a key comes first. Nothing is done before {@link #begin}. FX thread only.
 */
public final class IdleWork {
  private static final Duration SETTLED = Duration.millis(400);
  private static final Duration BETWEEN = Duration.millis(30);

  private final Deque<Runnable> pieces = new ArrayDeque<>();
  private final PauseTransition pause = new PauseTransition(SETTLED);
  private boolean begun;

  public IdleWork() {
    pause.setOnFinished(event -> next());
  }

  /** Adds a piece, which should take well below 100 ms. */
  public void add(Runnable piece) {
    pieces.addLast(piece);
    if (begun && pieces.size() == 1) {
      after(SETTLED);
    }
  }

  /** Begins unless it has begun, and waits whenever something is done in this scene. */
  public void begin(Scene scene) {
    if (begun) {
      return;
    }
    begun = true;
    scene.addEventFilter(InputEvent.ANY, event -> after(SETTLED));
    after(SETTLED);
  }

  /** Whether nothing is left to do. */
  public boolean isDone() {
    return pieces.isEmpty();
  }

  private void after(Duration time) {
    if (!pieces.isEmpty()) {
      pause.setDuration(time);
      pause.playFromStart();
    }
  }

  private void next() {
    if (!pieces.isEmpty()) {
      pieces.removeFirst().run();
      after(BETWEEN);
    }
  }
}
