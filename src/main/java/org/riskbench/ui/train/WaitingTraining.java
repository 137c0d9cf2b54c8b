package org.riskbench.ui.train;

import java.util.Optional;
import org.riskbench.job.JobHandle;

/** A training that was asked for and has not ended. FX thread only. */
public final class WaitingTraining {
  private final Object what;
  private final String title;
  private Optional<JobHandle<?>> handle = Optional.empty();

  WaitingTraining(Object what, String title) {
    this.what = what;
    this.title = title;
  }

  /** What is trained, in words. */
  public String title() {
    return title;
  }

  /** Takes it back: it never begins, or stops at its next checkpoint. */
  public void cancel() {
    handle.ifPresent(JobHandle::cancel);
  }

  boolean isOf(Object asked) {
    return what.equals(asked);
  }

  void started(JobHandle<?> submitted) {
    handle = Optional.of(submitted);
  }

  void pause() {
    handle.ifPresent(JobHandle::pause);
  }

  void resume() {
    handle.ifPresent(JobHandle::resume);
  }
}
