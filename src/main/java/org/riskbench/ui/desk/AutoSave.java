package org.riskbench.ui.desk;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.riskbench.desk.DeskContent;
import org.riskbench.desk.DeskStore;
import org.riskbench.desk.WindowPlace;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.LatestJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what lies on the desk a little after it has changed, and once more at the end. What can't
 * be written is told and tried again. FX thread only; the disk is waited for elsewhere.
 */
final class AutoSave {
  private static final Logger LOG = LoggerFactory.getLogger(AutoSave.class);

  /** Another program holds the folder: it would be wrong to write there once it has gone. */
  private static final String TAKEN = "DESK-105";

  private static final String TITLE = "job.desk.keep";

  private final DeskStore store;
  private final Capture capture;
  private final Circumstances given;
  private final Consumer<Optional<Problem>> told;
  private boolean on;
  private boolean writing;
  private boolean changed;
  private Optional<Kept> kept = Optional.empty();

  /** What is on the disk. */
  private record Kept(DeskContent content, Optional<WindowPlace> window) {
    boolean isLike(Kept other) {
      return content.isLike(other.content) && window.equals(other.window);
    }
  }

  /**
   * Keeps nothing yet.
   *
   * @param told what keeps it from being written; empty once it was
   */
  AutoSave(Capture capture, Circumstances given, Consumer<Optional<Problem>> told) {
    this.store = given.store();
    this.capture = capture;
    this.given = given;
    this.told = told;
  }

  /** Keeps what lies on the desk from now on. */
  void begin() {
    on = true;
    kept = Optional.empty();
    changed();
  }

  /** Keeps nothing for now: what was kept waits to be put back. */
  void rest() {
    on = false;
  }

  /** Whether what lies on the desk is kept. */
  boolean isOn() {
    return on;
  }

  /** What is on the disk; empty while that is not what lies on the desk. */
  Optional<DeskContent> kept() {
    return kept.filter(any -> on).map(Kept::content);
  }

  /** Something may have changed. */
  void changed() {
    if (on) {
      changed = true;
      given.settling().accept(this::save);
    }
  }

  private void save() {
    if (!on || !changed || writing) {
      return;
    }
    changed = false;
    Capture.Seen seen = capture.look(given.clock().instant());
    Kept now = new Kept(seen.content(), given.window().get());
    if (kept.filter(now::isLike).isPresent()) {
      return;
    }
    writing = true;
    given
        .quiet()
        .submit(
            JobRunner.Lane.FILES,
            Job.of(TITLE, context -> write(seen, now)),
            LatestJob.<Kept>ending(this::written, this::failed));
  }

  private Kept write(Capture.Seen seen, Kept now) {
    if (!store.isHeld()) {
      store.open();
      store.startFresh(); // what lies there was not on this desk
    }
    store.save(seen.content(), seen::run);
    store.markOpen();
    now.window().ifPresent(store::keep);
    return now;
  }

  private void written(Kept now) {
    writing = false;
    kept = Optional.of(now);
    told.accept(Optional.empty());
    if (changed) {
      given.settling().accept(this::save);
    }
  }

  private void failed(Optional<Problem> problem) {
    writing = false;
    changed = true;
    if (problem.filter(why -> why.code().equals(TAKEN)).isPresent()) {
      rest();
    } else {
      given.later().accept(this::save);
    }
    told.accept(problem);
  }

  /**
   * Keeps what was not kept yet and lets go of the folder. FX thread.
   *
   * @param runner does it
   * @param patience how long the end may wait for that, in milliseconds; what was kept before stays
   *     if it takes longer
   */
  void end(JobRunner runner, long patience) {
    Capture.Seen seen = capture.look(given.clock().instant());
    Kept now = new Kept(seen.content(), given.window().get());
    boolean last = on && kept.filter(now::isLike).isEmpty();
    on = false;
    CountDownLatch done = new CountDownLatch(1);
    runner.submit(
        JobRunner.Lane.FILES,
        Job.of(
            TITLE,
            context -> {
              try (store) {
                return last && store.isHeld() ? write(seen, now) : now;
              }
            }),
        (JobState<Kept> state) -> {
          if (state.ended()) {
            done.countDown();
          }
        });
    try {
      if (!done.await(patience, TimeUnit.MILLISECONDS)) {
        // Whoever asks the store for anything now waits behind the disk that hangs. What was kept
        // a few seconds ago has to do; the next start says from when it is.
        LOG.warn("The disk did not answer in time: the last changes may not be kept");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
