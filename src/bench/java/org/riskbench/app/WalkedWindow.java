package org.riskbench.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.ThemeSheet;
import org.riskbench.ui.session.DataRequest;

/**
 * Every screen and view shown for the first time and once more, with data loaded and models trained
 * in between: the longest pause of the window's thread in each step.
 */
public final class WalkedWindow extends Application {
  private static final Pause NONE = new Pause(Duration.ZERO, Duration.ZERO, List.of());
  private static final int QUIET_ANSWERS = 10;

  private final AtomicReference<Pause> longest = new AtomicReference<>(NONE);
  private volatile int quiet;

  @Override
  public void start(Stage stage) throws Exception {
    FrameWatch.begin(Platform::runLater, this::heard);
    List<String> given = getParameters().getRaw();
    Path home = Files.createTempDirectory("riskbench-walk");
    Desk desk =
        new Desk(
            new Desk.Surroundings(
                Settings.DEFAULT.withTheme(Theme.LIGHT),
                new Places(home, home.resolve("models"), Optional.of(Path.of(given.get(0)))),
                false,
                new LaneJobRunner(),
                Platform::runLater,
                new NoFiles(),
                text -> {},
                page -> {}));
    Parent frame = desk.screens().load("shell");
    Scene scene = new Scene(frame, 1280, 800);
    ThemeSheet.dress(scene, desk.appearance());
    stage.setScene(scene);
    stage.show();
    desk.begin();
    desk.warmFigures();
    Thread walker = new Thread(() -> walk(desk, given), "walker");
    walker.setDaemon(true);
    walker.start();
  }

  private void heard(Pause pause) {
    longest.accumulateAndGet(pause, (one, other) -> one.cpu().compareTo(other.cpu()) >= 0 ? one : other);
    quiet = pause.cpu().toMillis() < 5 ? quiet + 1 : 0;
  }

  private void walk(Desk desk, List<String> given) {
    step("start, sample", () -> {}, () -> desk.session().profile().whole().isPresent(), desk);
    if (given.size() > 1) {
      step("open", () -> desk.session().request(DataRequest.Open.of(Path.of(given.get(1)), LoadOptions.defaults().label(given.get(2)))), () -> desk.session().profile().whole().isPresent(), desk);
    }
    views("first", desk, Screen.DATA);
    step("first: screen train", () -> desk.session().go(Screen.TRAIN), () -> true, desk);
    step("train", desk::train, () -> !desk.session().runs().isEmpty(), desk);
    for (Screen screen : Screen.values()) {
      if (screen != Screen.DATA && screen != Screen.TRAIN) {
        step("first: screen " + screen.word(), () -> desk.session().go(screen), () -> true, desk);
        views("first", desk, screen);
      }
    }
    for (Screen screen : Boolean.getBoolean("first") ? new Screen[0] : Screen.values()) {
      step("again: screen " + screen.word(), () -> desk.session().go(screen), () -> true, desk);
      views("again", desk, screen);
    }
    step("dark", () -> desk.session().changeSettings(now -> now.withTheme(Theme.DARK)), () -> true, desk);
    Platform.runLater(
        () -> {
          desk.close();
          Platform.exit();
        });
  }

  private void views(String time, Desk desk, Screen screen) {
    for (ScreenView view : ScreenView.of(screen)) {
      step(time + ": view " + screen.word() + ":" + view.word(), () -> desk.session().show(view), () -> true, desk);
    }
  }

  private void step(String name, Runnable action, BooleanSupplier done, Desk desk) {
    longest.set(NONE);
    CountDownLatch ran = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          action.run();
          ran.countDown();
        });
    try {
      ran.await();
      quiet = 0;
      while (quiet < QUIET_ANSWERS || !done.getAsBoolean() || busy(desk)) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Pause pause = longest.get();
    System.out.printf("%6d cpu %6d wall  %s  [%s]%n", pause.cpu().toMillis(), pause.wall().toMillis(), name, pause.culprit());
    if (Boolean.getBoolean("samples") && pause.cpu().toMillis() > 80) {
      dump(pause);
    }
  }

  private static void dump(Pause pause) {
    java.util.Map<String, Integer> seen = new java.util.HashMap<>();
    for (List<StackTraceElement> sample : pause.samples()) {
      java.util.Set<String> here = new java.util.HashSet<>();
      for (StackTraceElement call : sample) {
        here.add(call.getClassName() + "." + call.getMethodName());
      }
      here.forEach(call -> seen.merge(call, 1, Integer::sum));
    }
    int all = pause.samples().size();
    seen.entrySet().stream()
        .filter(each -> each.getKey().matches(".*(riskbench|FXMLLoader\\.load|doCSSPass|doLayoutPass|defineClass|loadClass|applyStyles|createDefaultSkin|createSkin|ClassLoader|webkit|WebView|WebEngine|WebPage|NativeLib|pebble|tablesaw).*"))
        .filter(each -> each.getValue() * 10 >= all)
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(40)
        .forEach(each -> System.out.printf("            %3d/%d %s%n", each.getValue(), all, each.getKey()));
  }

  private static boolean busy(Desk desk) {
    return desk.board().currentProperty().get().isPresent();
  }

  private static final class NoFiles implements FileDialogs {
    @Override
    public Optional<Path> open(String title, List<FileType> types) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String proposedName, List<FileType> types) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title, Path start) {
      return Optional.empty();
    }
  }
}
