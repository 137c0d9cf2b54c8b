package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.JobContext;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.sample.SamplePlan;
import org.riskbench.sample.SampleWriter;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.ThemeSheet;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A program that opens and closes windows all day must not grow: a clock or a listener is enough.
 */
class ClosedDeskTest {
  private static final int TRIES = 60;
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final FxRobot robot = new FxRobot();

  @TempDir Path home;

  @BeforeEach
  void writeSample() throws Exception {
    SampleWriter.write(
        new SamplePlan(1500, 5), home.resolve("identity-sample.csv"), JobContext.none());
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void nothingOfClosedWindowsStaysAndNoThreadOfTheirsGoesOn() throws Exception {
    List<WeakReference<?>> closed = new ArrayList<>(openLookThroughAndClose());
    Set<String> before = threads(); // the toolkit's own have begun by now
    closed.addAll(openLookThroughAndClose());
    closed.addAll(openLookThroughAndClose());
    robot.interact(ClosedDeskTest::giveFocusToAnother);
    assertThat(stillThere(closed)).isEmpty();
    assertThat(before).containsAll(threads());
  }

  /** Every screen and view, with runs on the desk, as somebody might leave it. */
  private List<WeakReference<?>> openLookThroughAndClose() throws Exception {
    AtomicReference<Opened> made = new AtomicReference<>();
    robot.interact(() -> made.set(open()));
    Opened opened = Objects.requireNonNull(made.get());
    Desk desk = opened.desk();
    OpenWindow.await(() -> desk.session().profile().whole().isPresent());
    var runs = TwoRuns.of(desk.session().dataset().orElseThrow());
    robot.interact(() -> desk.session().trained().add(runs));
    for (Screen screen : Screen.values()) {
      robot.interact(() -> desk.session().go(screen));
      for (ScreenView view : ScreenView.of(screen)) {
        robot.interact(() -> desk.session().show(view));
      }
    }
    OpenWindow.await(() -> desk.board().currentProperty().get().isEmpty());
    robot.interact(() -> opened.stage().hide());
    desk.close();
    WaitForAsyncUtils.waitForFxEvents();
    return List.of(
        new WeakReference<>(desk),
        new WeakReference<>(desk.session()),
        new WeakReference<>(opened.stage().getScene()));
  }

  private record Opened(Desk desk, Stage stage) {}

  private Opened open() {
    Desk desk = TestDesk.of(Theme.LIGHT, home, new LaneJobRunner());
    Parent frame = desk.screens().load("shell");
    Scene scene = new Scene(frame, 1280, 800);
    ThemeSheet.dress(scene, desk.appearance());
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    desk.begin(GivenFiles.NONE);
    return new Opened(desk, stage);
  }

  /** The toolkit without a screen remembers the window that had the focus last. */
  private static void giveFocusToAnother() {
    Stage other = new Stage();
    other.setScene(new Scene(new Pane()));
    other.show();
    other.hide();
  }

  /** The collector is asked until it has taken all, but not for ever. */
  private List<Object> stillThere(List<WeakReference<?>> closed) {
    for (int i = 0; i < TRIES && closed.stream().anyMatch(each -> each.get() != null); i++) {
      System.gc();
      robot.interact(() -> {}); // and the toolkit has another turn
      WaitForAsyncUtils.sleep(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    }
    return closed.stream()
        .map(each -> each.get())
        .filter(each -> each != null)
        .map(each -> (Object) each.getClass().getName())
        .toList();
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && !(thread instanceof ForkJoinWorkerThread))
        .map(Thread::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
