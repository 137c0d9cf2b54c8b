package org.riskbench.ui.kit;

import javafx.concurrent.Worker;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;

/**
 * The one web view: a page of our own that loads nothing, and scripts run in it. Scripts given
 * before the page is there are the owner's to give again.
 */
final class WebCanvas extends StackPane {
  private final WebView view = new WebView();

  /**
   * Opens a page.
   *
   * @param ready called once, when scripts can be run
   */
  WebCanvas(String page, Runnable ready) {
    view.setContextMenuEnabled(false);
    view.setAccessibleText("Charts");
    view.getEngine()
        .getLoadWorker()
        .stateProperty()
        .addListener(
            (property, before, state) -> {
              if (state == Worker.State.SUCCEEDED) {
                ready.run();
              }
            });
    view.getEngine().loadContent(page);
    getChildren().setAll(view);
  }

  void run(String script) {
    view.getEngine().executeScript(script);
  }
}
