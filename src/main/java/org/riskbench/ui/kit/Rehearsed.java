package org.riskbench.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Marks what is in the window for one turn of its thread only, to be styled and laid out before
 * anybody looks at it: nobody sees it, so it has nothing to look after. FX thread only.
 */
public final class Rehearsed {
  private static final String MARK = Rehearsed.class.getName();

  private Rehearsed() {}

  /** Does something while a part of the window counts as not seen. */
  public static void during(Node part, Runnable work) {
    part.getProperties().put(MARK, true);
    try {
      work.run();
    } finally {
      part.getProperties().remove(MARK);
    }
  }

  /** Styles a part, and lays it out unless it has no height. */
  public static void fit(Parent part, double width, double height) {
    part.applyCss();
    if (height > 0) {
      part.resize(width, height);
      part.layout();
    }
  }

  /** Whether a node is, or lies in, a part that nobody sees. */
  public static boolean holds(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.hasProperties() && at.getProperties().containsKey(MARK)) {
        return true;
      }
    }
    return false;
  }
}
