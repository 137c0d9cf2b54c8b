package org.riskbench.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.concurrent.Worker;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import javafx.util.Duration;
import netscape.javascript.JSObject;
import org.riskbench.chart.ChartColors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws Tablesaw figures side by side in the one web view of the program. Make one, hand it to the
 * screens that look at figures; {@link #warm()} it when the window is idle, for the first figure
 * takes a second or two. FX thread only.
 */
public final class FigurePane extends StackPane {
  private static final Logger LOG = LoggerFactory.getLogger(FigurePane.class);

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
  private final Messages messages;
  private Optional<WebCanvas> canvas = Optional.empty();
  private List<FigureScript> figures = List.of();
  private final Receiver receiver = new Receiver();
  private boolean ready;
  private boolean drawn = true;

  /**
   * An empty pane.
   *
   * @param plotly source of the drawing script
   */
  public FigurePane(Supplier<String> plotly, Appearance appearance, Messages messages) {
    this.plotly = plotly;
    this.appearance = appearance;
    this.messages = messages;
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

  /** The words of the window that the figures are shown in. */
  Messages messages() {
    return messages;
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

  /**
   * The figures as one SVG picture, as they are shown.
   *
   * @param taker called later, on the FX thread
   */
  public void svg(Consumer<String> taker) {
    receiver.svg = taker;
    run(FigurePictures.SVG);
  }

  /**
   * The figures as one PNG picture, twice as sharp as they are shown.
   *
   * @param taker called later, on the FX thread
   */
  public void png(Consumer<byte[]> taker) {
    receiver.png = address -> taker.accept(FigureExport.decoded(address));
    run(FigurePictures.PNG);
  }

  private void loaded() {
    if (!ready) {
      run(plotly.get());
      run(FigurePictures.FUNCTIONS);
      canvas.ifPresent(shown -> shown.tell(receiver));
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
      run("hideNamesWhereNarrow('figure" + i + "')");
    }
    drawn = true;
    canvas.ifPresent(WebCanvas::refitSoon);
  }

  private void run(String script) {
    canvas.ifPresent(shown -> shown.run(script));
  }

  /**
   * What the page calls with a finished picture. Public, as scripts reach public methods only; held
   * here, as the page alone does not keep it.
   */
  public static final class Receiver {
    private Consumer<String> svg = picture -> {};
    private Consumer<String> png = picture -> {};

    private Receiver() {}

    public void svg(String picture) {
      svg.accept(picture);
    }

    public void failed(String error) {
      LOG.warn("A picture of the charts could not be made: {}", error);
    }

    public void png(String address) {
      png.accept(address);
    }
  }

  /** A page of our own that loads nothing, and scripts run in it. */
  private static final class WebCanvas extends StackPane {
    private final WebView view = new WebView();
    private final PauseTransition refit = new PauseTransition(Duration.millis(150));

    /**
     * Opens a page.
     *
     * @param ready called once, when scripts can be run
     */
    WebCanvas(String page, Runnable ready) {
      view.setContextMenuEnabled(false);
      view.setFocusTraversable(false); // a picture: its figures are told beside it
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
      refit.setOnFinished(event -> refit());
      widthProperty().addListener(changed -> refitSoon());
      heightProperty().addListener(changed -> refitSoon());
    }

    void tell(Receiver receiver) {
      ((JSObject) view.getEngine().executeScript("window")).setMember("riskbench", receiver);
    }

    void refitSoon() {
      refit.playFromStart();
    }

    /** The page hears of a new size late or not at all. */
    private void refit() {
      run(
          "window.Plotly && document.querySelectorAll('.figure')"
              + ".forEach(function (figure) { Plotly.Plots.resize(figure); })");
    }

    void run(String script) {
      view.getEngine().executeScript(script);
    }
  }
}
