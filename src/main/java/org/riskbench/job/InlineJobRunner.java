package org.riskbench.job;

import java.util.function.Consumer;

/** Runs each job at once on the calling thread: for tests and for the command line. */
public final class InlineJobRunner implements JobRunner {
  @Override
  public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
    RunningJob<T> running = new RunningJob<>(job, listener);
    listener.accept(running.state());
    running.run();
    return running;
  }

  @Override
  public void close() {
    // holds no thread
  }
}
