package org.riskbench.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.problem.ProblemException;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.settings.SettingsStore;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.FxFileDialogs;
import org.riskbench.ui.kit.SystemAppearance;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.ThemeSheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window: opened here, closed here. */
public final class Window extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(Window.class);
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 640;

  private final ScreenshotPlan screenshot = ScreenshotPlan.of(System.getenv());
  private final SettingsStore store = new SettingsStore(Places.ofMachine().settingsFile());
  private Optional<Desk> desk = Optional.empty();

  /** Opens the window with files and returns when it was closed. */
  static void open(GivenFiles given) {
    launch(Window.class, given.files().stream().map(Path::toString).toArray(String[]::new));
  }

  @Override
  public void start(Stage stage) {
    SettingsStore.Loaded loaded = store.load();
    loaded.warnings().forEach(warning -> LOG.warn("{} {}", warning.code(), warning.what()));
    Settings settings =
        screenshot
            .theme()
            .map(theme -> loaded.settings().look(look -> look.withTheme(theme)))
            .orElse(loaded.settings());
    boolean systemDark = settings.look().theme() == Theme.SYSTEM && SystemAppearance.isDark();
    Desk made =
        new Desk(
            new Desk.Surroundings(
                settings,
                Places.of(settings),
                systemDark,
                new LaneJobRunner(),
                Platform::runLater,
                new FxFileDialogs(() -> stage, settings.folders().last()),
                TextClipboard.system(),
                page -> getHostServices().showDocument(page.toUri().toString())));
    desk = Optional.of(made);
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, thrown) -> made.unexpected(stage, thrown));
    Parent frame = made.screens().load("shell");
    Scene scene = new Scene(frame, LEAST_WIDTH, LEAST_HEIGHT);
    ThemeSheet.dress(scene, made.appearance());
    stage.setScene(scene);
    stage.setTitle(made.messages().text("app.name"));
    stage.getIcons().add(new Image("/icons/riskbench-64.png"));
    stage.show();
    grow(stage);
    made.begin(new GivenFiles(getParameters().getRaw().stream().map(Path::of).toList()));
    screenshot
        .file()
        .ifPresentOrElse(
            file -> new Screenshot(made, scene, screenshot, file).begin(), made::warmFigures);
  }

  /** Only once it is shown: some window managers forget a size given before. */
  private static void grow(Stage stage) {
    Rectangle2D free = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    double width = Math.min(WIDTH, free.getWidth());
    double height = Math.min(HEIGHT, free.getHeight());
    stage.setX(free.getMinX() + (free.getWidth() - width) / 2);
    stage.setY(free.getMinY() + (free.getHeight() - height) / 2);
    stage.setWidth(width);
    stage.setHeight(height);
  }

  /** First the server, so that nobody is cut off by what follows; then jobs; then settings. */
  @Override
  public void stop() {
    desk.ifPresent(
        open -> {
          open.close();
          if (screenshot.file().isEmpty()) {
            save(open.session().settings());
          }
        });
  }

  private void save(Settings settings) {
    try {
      store.save(settings);
    } catch (ProblemException e) {
      LOG.warn("{} {}", e.problem().code(), e.problem().what());
    }
  }
}
