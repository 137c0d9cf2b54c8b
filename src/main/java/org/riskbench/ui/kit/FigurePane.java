package org.riskbench.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.concurrent.Worker;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import org.riskbench.chart.ChartColors;

/**
 * Draws Tablesaw figures side by side in the one web view of the program. Make one, hand it to the
 * screens that look at figures; {@link #warm()} it when the window is idle, for the first figure
 * takes a second or two. FX thread only.
 */
public final class FigurePane extends StackPane {
  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:">
      <style>
      html, body { margin: 0; height: 100%; overflow: hidden; }
      body { display: flex; gap: 16px; }
      .figure { flex: 1 1 0; min-width: 0; height: 100%; }
      </style></head><body></body></html>
      """;

  private static final String LIGHT = ChartColors.LIGHT.background();
  private static final String DARK = ChartColors.DARK.background();

  private final Supplier<String> plotly;
  private final Appearance appearance;
  private Optional<WebCanvas> canvas = Optional.empty();
  private List<FigureScript> figures = List.of();
  private boolean ready;
  private boolean drawn = true;

  /**
   * An empty pane.
   *
   * @param plotly source of the drawing script
   */
  public FigurePane(Supplier<String> plotly, Appearance appearance) {
    this.plotly = plotly;
    this.appearance = appearance;
    getStyleClass().add("figure-pane");
    appearance.darkProperty().addListener((property, before, dark) -> draw());
  }

  /** Comes to a place and shows these figures there, from left to right. */
  public void showIn(Pane place, List<? extends FigureScript> scripts) {
    if (getParent() != place) {
      place.getChildren().setAll(this);
    }
    figures = List.copyOf(scripts);
    drawn = figures.isEmpty();
    warm();
    draw();
  }

  /** Whether what was asked for last has been drawn. */
  public boolean isDrawn() {
    return drawn;
  }

  /** Makes the web view and reads the drawing script, once. */
  public void warm() {
    if (canvas.isEmpty()) {
      WebCanvas made = new WebCanvas(PAGE, this::loaded);
      canvas = Optional.of(made);
      getChildren().setAll(made);
    }
  }

  private void loaded() {
    if (!ready) {
      run(plotly.get());
      ready = true;
      draw();
    }
  }

  private void draw() {
    if (!ready) {
      return;
    }
    boolean dark = appearance.isDark();
    StringBuilder elements = new StringBuilder();
    for (int i = 0; i < figures.size(); i++) {
      elements.append("<div class=\"figure\" id=\"figure").append(i).append("\"></div>");
    }
    run("document.body.style.background='" + (dark ? DARK : LIGHT) + "'");
    run("document.body.innerHTML='" + elements + "'");
    for (int i = 0; i < figures.size(); i++) {
      run(figures.get(i).drawInto("figure" + i, dark));
    }
    drawn = true;
  }

  private void run(String script) {
    canvas.ifPresent(shown -> shown.run(script));
  }

  /** A page of our own that loads nothing, and scripts run in it. */
  private static final class WebCanvas extends StackPane {
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
}
