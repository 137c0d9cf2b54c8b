package org.riskbench.architecture.canary.ui.compare;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.web.WebView;

/** Holds nodes, and a browser of its own. */
public final class BadCompareViewModel {
  private Optional<Node> node = Optional.empty();

  public void show(WebView view) {
    node = Optional.of(view);
  }

  @Override
  public String toString() {
    return node.toString();
  }
}
