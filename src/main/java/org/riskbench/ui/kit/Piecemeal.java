package org.riskbench.ui.kit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/**
 * Adds many nodes to a screen a few at a time: those that are styled and laid out in one frame are
 * few enough not to be felt. FX thread only.
 */
public final class Piecemeal {
  private final Deque<Runnable> left = new ArrayDeque<>();
  private final int atOnce;
  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          next();
        }
      };

  /**
   * Nothing to do yet.
   *
   * @param atOnce pieces of one frame, at least 1
   */
  public Piecemeal(int atOnce) {
    this.atOnce = atOnce;
  }

  /** Does the first of these pieces now, the others frame by frame; forgets those left before. */
  public void begin(Collection<? extends Runnable> pieces) {
    left.clear();
    left.addAll(pieces);
    frames.start();
    next();
  }

  private void next() {
    for (int i = 0; i < atOnce && !left.isEmpty(); i++) {
      left.removeFirst().run();
    }
    if (left.isEmpty()) {
      frames.stop();
    }
  }
}
