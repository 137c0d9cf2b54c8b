package org.riskbench.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.riskbench.cli.Terminal;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.settings.SettingsStore;
import org.riskbench.ui.kit.FxFileDialogs;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.SystemAppearance;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.ThemeSheet;
import org.riskbench.ui.kit.WindowLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window: opened here, closed here. */
public final class Window extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(Window.class);

  /** For a window that is open already to start, to end or to answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private static final Executor FX = Platform::runLater;

  private final ScreenshotPlan screenshot = ScreenshotPlan.of(System.getenv());
  private final SettingsStore store = new SettingsStore(Places.ofMachine().settingsFile());
  private final Restart restart = Restart.ofProcess();
  private Optional<Desk> desk = Optional.empty();
  private Optional<Claim> claim = Optional.empty();

  /** Opens the window with files and returns when it was closed. */
  static void open(GivenFiles given) {
    launch(Window.class, given.files().stream().map(Path::toString).toArray(String[]::new));
  }

  /** Not on the FX thread: the window that may be open already is waited for. */
  @Override
  public void init() {
    if (screenshot.file().isEmpty()) { // pictures are taken beside whatever is open
      Path home = Places.ofMachine().home();
      claim = Optional.of(OneWindow.claim(home, Knock.with(given()), PATIENCE));
    }
  }

  private GivenFiles given() {
    return new GivenFiles(getParameters().getRaw().stream().map(Path::of).toList());
  }

  @Override
  public void start(Stage stage) {
    Claim found = claim.orElse(new Claim.Unasked());
    if (found instanceof Claim.Handed) {
      Terminal.ofProcess().say(OneWindow.OPEN_ALREADY);
      Platform.exit();
    } else if (found instanceof Claim.Unanswered other) {
      Settings settings = screenshot.over(store.load().settings());
      WindowLanguage.of(settings.look().language(), Locale.getDefault()).speak();
      RefusedStart.show(other.problem(), settings);
    } else {
      open(stage);
      welcome(stage, found);
    }
  }

  private void welcome(Stage stage, Claim found) {
    if (found instanceof Claim.First first) {
      first.held().welcome(files -> CompletableFuture.runAsync(() -> take(stage, files), FX));
      first.warning().ifPresent(this::warn);
    } else if (found instanceof Claim.Untold untold) {
      warn(untold.warning());
    }
  }

  private void warn(Problem warning) {
    desk.ifPresent(open -> open.notices().pin(NoticeBoard.Subject.HOME, Notice.of(warning)));
  }

  /** A later start comes here: it is as if this window had been asked for. */
  private void take(Stage stage, GivenFiles files) {
    stage.setIconified(false);
    stage.setAlwaysOnTop(true); // some window managers let nobody come to the front by himself
    stage.toFront();
    stage.requestFocus();
    stage.setAlwaysOnTop(false);
    desk.ifPresent(open -> open.open(files));
  }

  private void open(Stage stage) {
    StyleLog.quiet();
    ThemeSheet.prepare();
    SettingsStore.Loaded loaded = store.load();
    loaded.warnings().forEach(warning -> LOG.warn("{} {}", warning.code(), warning.what()));
    Settings settings = screenshot.over(loaded.settings());
    Locale system = Locale.getDefault();
    WindowLanguage.of(settings.look().language(), system).speak();
    Desk made =
        new Desk(
            new Desk.Surroundings(
                settings,
                Places.of(settings),
                SystemAppearance.ask(),
                system,
                new LaneJobRunner(),
                Platform::runLater,
                new FxFileDialogs(
                    () -> stage,
                    () -> now(settings).folders(),
                    change ->
                        desk.ifPresent(
                            open -> open.session().changeSettings(it -> it.folders(change)))),
                TextClipboard.system(),
                page -> getHostServices().showDocument(page.toUri().toString()),
                address -> getHostServices().showDocument(address.toString()),
                restart.isPossible() ? Optional.of(this::restart) : Optional.empty()));
    desk = Optional.of(made);
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, thrown) -> made.unexpected(stage, thrown));
    // The frame is made while the first data are read. It comes before anything that has been read,
    // and lets that in between its parts.
    FX.execute(() -> frame(stage, made));
    begin(made, loaded.warnings());
  }

  private void frame(Stage stage, Desk made) {
    Parent frame = made.screens().load("shell");
    Scene scene = new Scene(frame, WindowBounds.LEAST_WIDTH, WindowBounds.LEAST_HEIGHT);
    ThemeSheet.dress(scene, made.appearance());
    FX.execute(() -> show(stage, made, scene));
  }

  private void show(Stage stage, Desk made, Scene scene) {
    stage.setScene(scene);
    stage.setTitle(made.messages().text("app.name"));
    stage.getIcons().add(new Image("/icons/riskbench-64.png"));
    made.leaving().watch(stage);
    stage.setOnHidden(hidden -> Platform.exit()); // else whatever still waits keeps all of it
    stage.show();
    place(stage, made);
    if (FrameWatch.isAsked(System.getenv())) {
      FrameWatch.writeDown(Platform::runLater);
    }
    new Readiness(made::isFilled, System.getenv()).start();
    screenshot
        .file()
        .ifPresentOrElse(
            file -> new Screenshot(made, scene, screenshot, file).begin(),
            () -> made.rehearse(scene));
  }

  private void restart() {
    desk.ifPresent(open -> open.leaving().restart());
  }

  private Settings now(Settings atFirst) {
    return desk.map(open -> open.session().settings()).orElse(atFirst);
  }

  /** A picture is of the usual window with the sample, whatever lay on the desk. */
  private void begin(Desk made, List<Problem> warnings) {
    if (screenshot.file().isPresent()) {
      made.begin(given());
    } else {
      made.keep(store, warnings);
      Runtime.getRuntime().addShutdownHook(new Thread(made.kept()::letGo, "desk-end"));
      made.resume(given());
    }
  }

  private void place(Stage stage, Desk made) {
    WindowBounds bounds = new WindowBounds(stage);
    if (screenshot.file().isPresent()) {
      bounds.take(Optional.empty());
    } else {
      bounds.take(made.kept().windowBefore());
      made.kept().follow(bounds::now);
    }
  }

  /**
   * First the server, so that nobody is cut off by what follows; then jobs; then settings; then the
   * home folder is free for the next window. A disk that hangs is not waited for without end.
   */
  @Override
  public void stop() {
    if (screenshot.file().isEmpty()) { // who takes pictures may have Java write caches at its end
      EndLimit.begin();
    }
    desk.ifPresent(
        open -> {
          open.close();
          if (screenshot.file().isEmpty()) {
            save(open.session().settings());
          }
        });
    claim.ifPresent(Claim::end);
    if (desk.filter(open -> open.leaving().isRestarting()).isPresent()) {
      restart.run();
    }
  }

  private void save(Settings settings) {
    try {
      store.save(settings);
    } catch (ProblemException e) {
      LOG.warn("{} {}", e.problem().code(), e.problem().what());
    }
  }
}
