package org.riskbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.riskbench.ui.kit.PngPicture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a picture of the window once its work is done, and ends the program. FX thread only. */
final class Screenshot {
  private static final Logger LOG = LoggerFactory.getLogger(Screenshot.class);

  /** For what is still to be painted after the last job: charts are drawn a little later. */
  private static final Duration SETTLE = Duration.seconds(1.5);

  private static final Duration LOOK = Duration.millis(200);

  private final Desk desk;
  private final Scene scene;
  private final ScreenshotPlan plan;
  private final Path file;
  private boolean trained;
  private boolean published;

  Screenshot(Desk desk, Scene scene, ScreenshotPlan plan, Path file) {
    this.desk = desk;
    this.scene = scene;
    this.plan = plan;
    this.file = file;
  }

  /** Waits for the sample, trains if the screen needs it, publishes if wanted, then shoots. */
  void begin() {
    after(LOOK, this::look);
  }

  private void look() {
    if (desk.board().currentProperty().get().isPresent()) {
      after(LOOK, this::look);
    } else if (plan.needsRuns() && !trained && desk.session().dataset().isPresent()) {
      trained = true;
      desk.train();
      after(LOOK, this::look);
    } else if (plan.published() && !published) {
      published = true;
      desk.publish();
      after(LOOK, this::look);
    } else {
      desk.session().go(plan.screen());
      plan.show(desk.session());
      after(SETTLE, this::shootOnceDrawn);
    }
  }

  private void shootOnceDrawn() {
    boolean busy = desk.board().currentProperty().get().isPresent();
    if (busy || !desk.figures().isDrawn()) {
      after(LOOK, this::shootOnceDrawn);
    } else {
      after(SETTLE, this::shoot);
    }
  }

  private void shoot() {
    try {
      Files.write(file, PngPicture.encode(scene.snapshot(null)));
    } catch (IOException e) {
      LOG.error("The screenshot could not be written", e);
    }
    Platform.exit();
  }

  private static void after(Duration wait, Runnable then) {
    PauseTransition pause = new PauseTransition(wait);
    pause.setOnFinished(event -> then.run());
    pause.play();
  }
}
