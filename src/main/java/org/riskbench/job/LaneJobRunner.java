package org.riskbench.job;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One thread a lane, first come first served. Thread-safe. */
public final class LaneJobRunner implements JobRunner {
  private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
  private final Set<RunningJob<?>> alive = ConcurrentHashMap.newKeySet();

  public LaneJobRunner() {
    for (Lane lane : Lane.values()) {
      String name = "job-" + lane.name().toLowerCase(Locale.ROOT);
      lanes.put(
          lane,
          Executors.newSingleThreadExecutor(
              work -> {
                Thread thread = new Thread(work, name);
                thread.setDaemon(true);
                return thread;
              }));
    }
  }

  @Override
  public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
    RunningJob<T> running = new RunningJob<>(job, listener);
    alive.add(running);
    listener.accept(running.state());
    try {
      lane(lane).execute(() -> runToItsEnd(running));
    } catch (RejectedExecutionException closed) {
      // What follows from work that ended as the program ends: it is cancelled like what still
      // runs.
      running.cancel();
      runToItsEnd(running);
    }
    return running;
  }

  private void runToItsEnd(RunningJob<?> running) {
    try {
      running.run();
    } finally {
      alive.remove(running);
    }
  }

  private ExecutorService lane(Lane lane) {
    ExecutorService service = lanes.get(lane);
    if (service == null) {
      throw new IllegalArgumentException("no lane " + lane);
    }
    return service;
  }

  @Override
  public void close() {
    alive.forEach(RunningJob::cancel);
    lanes.values().forEach(ExecutorService::shutdown);
    try {
      for (ExecutorService lane : lanes.values()) {
        if (!lane.awaitTermination(2, TimeUnit.SECONDS)) {
          lane.shutdownNow();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
