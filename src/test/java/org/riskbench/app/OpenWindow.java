package org.riskbench.app;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.JobContext;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.sample.SamplePlan;
import org.riskbench.sample.SampleWriter;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.ThemeSheet;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What every journey begins with: a window that loads a small sample, and hands on it. */
abstract class OpenWindow {
  /** Whether pauses are measured as users feel them, who leave the program a few seconds. */
  static final boolean IS_REHEARSED = Boolean.getBoolean("riskbench.rehearsed");

  final FxRobot robot = new FxRobot();

  /** The folder the program starts in. */
  @TempDir Path home;

  private Desk opened;

  @BeforeEach
  final void openWindow() throws Exception {
    SampleWriter.write(
        new SamplePlan(1500, 5), home.resolve("identity-sample.csv"), JobContext.none());
    FxToolkit.registerPrimaryStage();
    Desk desk = FxToolkit.setupFixture(this::newDesk);
    opened = desk;
    FxToolkit.setupStage(
        stage -> {
          Parent frame = desk.screens().load("shell");
          Scene scene = new Scene(frame, 1280, 800);
          ThemeSheet.dress(scene, desk.appearance());
          stage.setScene(scene);
          stage.show();
          if (IS_REHEARSED) {
            desk.rehearse(scene);
          }
          desk.begin(GivenFiles.NONE);
        });
  }

  @AfterEach
  final void closeWindow() throws Exception {
    opened.close();
    FxToolkit.cleanupStages();
  }

  /** Made on the FX thread. */
  Desk newDesk() {
    return TestDesk.of(Theme.LIGHT, home, new LaneJobRunner());
  }

  Desk desk() {
    return opened;
  }

  Scene scene() {
    return robot.window(0).getScene();
  }

  static void await(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  boolean isEnabled(String id) {
    return robot.lookup(id).tryQueryAs(Button.class).filter(b -> !b.isDisabled()).isPresent();
  }
}
