package org.riskbench.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
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

  private static final String LIGHT = ChartColors.LIGHT.background();
  private static final String DARK = ChartColors.DARK.background();

  /** Room for the names of lines, before the window gives a size. */
  private static final double FIRST_WIDTH = 1000;

  private static final double FIRST_HEIGHT = 400;

  private final Supplier<List<String>> plotly;
  private final Appearance appearance;
  private final Messages messages;
  private final IdleWork idle;
  private Optional<WebCanvas> canvas = Optional.empty();
  private final ScriptWriter writer = new ScriptWriter();
  private final FigureSheets sheets = new FigureSheets();
  private final Receiver receiver = new Receiver();
  private List<FigureScript> figures = List.of();
  private final Deque<String> unread = new ArrayDeque<>();
  private boolean hurried;
  private boolean ready;
  private boolean drawn = true;
  private long latest;

  /**
   * An empty pane.
   *
   * @param plotly pieces of the drawing script, to be run in their order
   * @param idle does what is not looked at yet
   */
  public FigurePane(
      Supplier<List<String>> plotly, Appearance appearance, Messages messages, IdleWork idle) {
    this.plotly = plotly;
    this.idle = idle;
    this.appearance = appearance;
    this.messages = messages;
    getStyleClass().add("figure-pane");
    appearance.darkProperty().addListener((property, before, dark) -> drawIfSeen());
  }

  /** Comes to a place and shows these figures there, from left to right. */
  public void showIn(Pane place, List<FigureScript> scripts) {
    if (getParent() != place) {
      place.getChildren().setAll(this);
    }
    figures = List.copyOf(scripts);
    drawn = figures.isEmpty();
    warm();
    if (!ready) {
      hurry();
    } else {
      draw();
    }
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
      WebCanvas made = new WebCanvas(FigurePage.PAGE, this::loaded);
      made.resize(FIRST_WIDTH, FIRST_HEIGHT);
      made.layout();
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
      writer.write(
          () -> {
            FirstFigures.ALL.forEach(figure -> figure.drawInto("first", false));
            return plotly.get();
          },
          this::read);
    }
  }

  private void read(List<String> pieces) {
    unread.addAll(pieces);
    if (figures.isEmpty()) {
      pieces.forEach(piece -> idle.add(this::readOn));
    } else {
      hurry();
    }
  }

  /** Somebody waits for a figure: the rest is read at once, but whoever acts meanwhile is heard. */
  private void hurry() {
    if (!hurried && !unread.isEmpty()) {
      hurried = true;
      hurryOn();
    }
  }

  private void hurryOn() {
    readOn();
    if (!ready) {
      Platform.runLater(this::hurryOn);
    }
  }

  private void readOn() {
    if (!unread.isEmpty()) {
      run(unread.removeFirst());
      if (unread.isEmpty()) {
        begin();
      }
    }
  }

  private void begin() {
    run(FigurePage.speaking(WindowLanguage.current()));
    run(FigurePage.FUNCTIONS);
    run(FigurePictures.FUNCTIONS);
    canvas.ifPresent(shown -> shown.tell(receiver));
    ready = true;
    if (figures.isEmpty()) {
      draw(sheets.sheet(FirstFigures.ALL, false), this::drop);
    } else {
      draw();
    }
  }

  private void drawIfSeen() {
    if (isVisible() && getScene() != null) {
      draw();
    }
  }

  private void draw() {
    if (!ready) {
      return;
    }
    boolean dark = appearance.isDark();
    Optional<FigureSheets.Sheet> known = sheets.find(figures, dark);
    drawn = known.isPresent();
    if (known.isPresent()) {
      latest++;
      show(known.get());
    } else {
      FigureSheets.Sheet made = sheets.sheet(figures, dark);
      draw(made, this::keep);
    }
  }

  /** Scripts are written elsewhere; figures are drawn one after the other, each in short turns. */
  private void draw(FigureSheets.Sheet sheet, Consumer<FigureSheets.Sheet> done) {
    long mine = ++latest;
    writer.write(
        () -> scripts(sheet),
        scripts -> {
          if (mine == latest) {
            run("addSheet(" + sheet.number() + "," + scripts.size() + ")");
            show(sheet);
            Platform.runLater(() -> next(sheet, scripts, 0, mine, done));
          }
        });
  }

  private static List<String> scripts(FigureSheets.Sheet sheet) {
    return IntStream.range(0, sheet.figures().size())
        .mapToObj(i -> sheet.figures().get(i).drawInto(sheet.element(i), sheet.dark()))
        .toList();
  }

  private void next(
      FigureSheets.Sheet sheet,
      List<String> scripts,
      int figure,
      long mine,
      Consumer<FigureSheets.Sheet> done) {
    if (mine != latest) {
      drop(sheet); // something else is looked at by now
    } else if (figure == scripts.size()) {
      done.accept(sheet);
    } else {
      String element = sheet.element(figure);
      receiver.drawn.put(element, () -> next(sheet, scripts, figure + 1, mine, done));
      run(scripts.get(figure));
      run("tellWhenDrawn('" + element + "')");
    }
  }

  private void keep(FigureSheets.Sheet sheet) {
    sheets.keep(sheet).ifPresent(this::drop);
    drawn = true;
  }

  private void drop(FigureSheets.Sheet sheet) {
    run("dropSheet(" + sheet.number() + ")");
  }

  private void show(FigureSheets.Sheet sheet) {
    run("showSheet(" + sheet.number() + ",'" + (sheet.dark() ? DARK : LIGHT) + "')");
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
    private final Map<String, Runnable> drawn = new HashMap<>();

    private Receiver() {}

    public void svg(String picture) {
      svg.accept(picture);
    }

    /** A figure is drawn, or what went wrong with it. */
    public void drawn(String element, String error) {
      if (!error.isEmpty()) {
        LOG.warn("A chart could not be drawn: {}", error);
      }
      Runnable onward = drawn.remove(element);
      if (onward != null) {
        Platform.runLater(onward); // not within the script that says so
      }
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
      run("window.refit && refit()");
    }

    void run(String script) {
      view.getEngine().executeScript(script);
    }
  }
}
