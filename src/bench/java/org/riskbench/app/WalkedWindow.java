package org.riskbench.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.session.DataRequest;
import org.riskbench.ui.session.Session;

/**
 * Every screen and view shown for the first time and once more, with data loaded and models trained
 * in between: the longest pause of the window's thread in each step, as rows of a table.
 */
public final class WalkedWindow extends Application {
  private static final Pause NONE = new Pause(Duration.ZERO, Duration.ZERO, List.of());

  /** So many answers in a row without work say that a step is over. */
  private static final int QUIET_ANSWERS = 10;

  private static final int WORK_MILLIS = 5;
  private static final int TOLD_MILLIS = 20;

  private final AtomicReference<Pause> longest = new AtomicReference<>(NONE);
  private final AtomicInteger quiet = new AtomicInteger();

  @Override
  public void start(Stage stage) throws Exception {
    FrameWatch.begin(Platform::runLater, this::heard);
    List<String> given = getParameters().getRaw();
    Desk desk = BenchDesk.of(Path.of(given.get(0)));
    Scene scene = BenchDesk.show(desk, stage);
    desk.rehearse(scene);
    Thread walker = new Thread(() -> walk(desk, given.subList(1, given.size())), "walker");
    walker.setDaemon(true);
    walker.start();
  }

  private void heard(Pause pause) {
    longest.accumulateAndGet(
        pause, (one, other) -> one.cpu().compareTo(other.cpu()) >= 0 ? one : other);
    if (pause.cpu().toMillis() < WORK_MILLIS) {
      quiet.incrementAndGet();
    } else {
      quiet.set(0);
    }
  }

  private void walk(Desk desk, List<String> data) {
    Session session = desk.session();
    BooleanSupplier profiled = () -> session.profile().whole().isPresent();
    step("start until the sample is there", desk, () -> {}, profiled);
    step("rehearsal, while nothing is done", desk, () -> {}, desk::isRehearsed);
    if (!data.isEmpty()) {
      LoadOptions options = LoadOptions.defaults().label(data.get(1));
      DataRequest file = DataRequest.Open.of(Path.of(data.get(0)), options);
      step("open a file", desk, () -> session.requests().ask(file), profiled);
    }
    look("first", desk, Screen.DATA);
    look("first", desk, Screen.TRAIN);
    step("train", desk, desk::train, () -> !session.runs().isEmpty());
    for (Screen screen : Screen.values()) {
      look("first", desk, screen);
    }
    for (Screen screen : Screen.values()) {
      look("again", desk, screen);
    }
    step("train again", desk, desk::train, () -> true);
    step("dark", desk, () -> dark(session), () -> true);
    Platform.runLater(
        () -> {
          desk.close();
          Platform.exit();
        });
  }

  private static void dark(Session session) {
    session.changeSettings(now -> now.look(look -> look.withTheme(Theme.DARK)));
  }

  private void look(String time, Desk desk, Screen screen) {
    step(time + ": " + screen.word(), desk, () -> desk.session().go(screen), () -> true);
    for (ScreenView view : ScreenView.of(screen)) {
      String name = time + ": " + screen.word() + ", " + view.word();
      step(name, desk, () -> desk.session().show(view), () -> true);
    }
  }

  private void step(String name, Desk desk, Runnable action, BooleanSupplier done) {
    longest.set(NONE);
    CountDownLatch ran = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          action.run();
          ran.countDown();
        });
    try {
      ran.await();
      quiet.set(0);
      while (quiet.get() < QUIET_ANSWERS
          || !done.getAsBoolean()
          || desk.board().currentProperty().get().isPresent()) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tell(name, longest.get());
  }

  private static void tell(String name, Pause pause) {
    long cpu = pause.cpu().toMillis();
    if (cpu >= TOLD_MILLIS) {
      System.out.printf(
          "| %s | %d | %d | %s |%n", name, cpu, pause.wall().toMillis(), pause.culprit());
    }
  }
}
