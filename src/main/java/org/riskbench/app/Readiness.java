package org.riskbench.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when the window can be worked with: the first data on it, and painted. The log always says
 * how long that took. RISKBENCH_READY names a file that gets the moment, in milliseconds of the
 * clock, for a script that knows when it started the program; the program then ends. FX thread
 * only.
 */
final class Readiness extends AnimationTimer {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  /** A frame is laid out after the first, drawn by another thread, and seen by the third. */
  private static final int FRAMES = 3;

  private final BooleanSupplier filled;
  private final Optional<Path> file;
  private int frames;

  /**
   * Not watching yet.
   *
   * @param filled whether all is there that the first look is to show
   */
  Readiness(BooleanSupplier filled, Map<String, String> environment) {
    this.filled = filled;
    file = Optional.ofNullable(environment.get("RISKBENCH_READY")).map(Path::of);
  }

  @Override
  public void handle(long now) {
    if (!filled.getAsBoolean() || ++frames < FRAMES) {
      return;
    }
    stop();
    long ready = System.currentTimeMillis();
    // Asked for only now: this alone takes some milliseconds.
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    LOG.info("ready in {} ms since the process started", ready - started);
    file.ifPresent(place -> end(place, ready));
  }

  private static void end(Path place, long ready) {
    try {
      Files.writeString(place, ready + "\n");
    } catch (IOException e) {
      LOG.error("The moment of being ready could not be written", e);
    }
    Platform.exit();
  }
}
