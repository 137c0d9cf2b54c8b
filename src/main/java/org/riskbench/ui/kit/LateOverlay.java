package org.riskbench.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.beans.NamedArg;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Keeps the place of an {@link Overlay} that no start waits for: it is loaded when it is first
 * wanted, or before that while nobody does anything. FX thread only.
 */
public final class LateOverlay extends Region {
  private final String source;

  /**
   * An empty place.
   *
   * @param source the word that the overlay is loaded by
   */
  public LateOverlay(@NamedArg("source") String source) {
    this.source = source;
    setManaged(false);
    setVisible(false);
  }

  public String getSource() {
    return source;
  }

  /**
   * Begins to wait.
   *
   * @param wanted whether it is to be shown; the overlay binds itself to it
   * @param loader called once
   */
  public void follow(
      ObservableBooleanValue wanted, Function<String, Parent> loader, IdleWork idle) {
    wanted.addListener((property, before, now) -> fill(loader));
    idle.add(() -> fill(loader));
  }

  private void fill(Function<String, Parent> loader) {
    if (getParent() instanceof Pane place) {
      List<Node> layers = place.getChildren();
      layers.set(layers.indexOf(this), loader.apply(source));
    }
  }
}
