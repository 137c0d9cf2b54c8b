package org.riskbench.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.riskbench.problem.ProblemException;

/** One job on its way from queued to ended; the only writer of its state. */
final class RunningJob<T> implements JobHandle<T>, Runnable {
  private static final long TICK_NANOS = 50_000_000; // 20 events a second

  private final Job<T> job;
  private final Consumer<? super JobState<T>> listener;
  private volatile JobState<T> state = new JobState.Queued<>();
  private volatile boolean cancelled;
  private volatile long startedAt;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final Pause pause = new Pause();
  private long lastTick;
  private String lastPhase = "";

  RunningJob(Job<T> job, Consumer<? super JobState<T>> listener) {
    this.job = job;
    this.listener = listener;
  }

  @Override
  public void cancel() {
    cancelled = true;
    pause.lift();
    if (begun.compareAndSet(false, true)) { // whoever waits for its lane need not wait to end
      tell(new JobState.Cancelled<>(Duration.ZERO));
    }
  }

  @Override
  public void pause() {
    pause.ask();
  }

  @Override
  public void resume() {
    pause.lift();
  }

  @Override
  public JobState<T> state() {
    return state;
  }

  @Override
  public void run() {
    if (!begun.compareAndSet(false, true)) {
      return;
    }
    startedAt = nanosOfWork();
    try {
      Context root = new Context(0, 1);
      root.checkpoint();
      tell(new JobState.Running<>(-1, "", Duration.ZERO));
      T result = job.run(root);
      root.checkpoint();
      tell(new JobState.Succeeded<>(result, elapsed()));
    } catch (CancelledException e) {
      tell(new JobState.Cancelled<>(elapsed()));
    } catch (ProblemException e) {
      tell(
          new JobState.Failed<>(
              e.problem(), Optional.ofNullable(e.getCause()).map(Trace::of), elapsed()));
    } catch (Throwable e) {
      // One of the five boundaries where everything is caught: an unexpected failure must reach
      // the user as a problem, not vanish with the thread and leave whoever waits waiting.
      tell(new JobState.Failed<>(JobState.failure(e), JobState.cause(e), elapsed()));
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(nanosOfWork() - startedAt);
  }

  private long nanosOfWork() {
    return System.nanoTime() - pause.nanos();
  }

  /** Rests on the thread that meets the pause first and on all others that meet it. */
  private void rest() {
    changeTo(true);
    pause.await(() -> cancelled);
    changeTo(false);
  }

  private synchronized void changeTo(boolean resting) {
    if (resting && state instanceof JobState.Running<T> running) {
      tell(new JobState.Paused<>(running.fraction(), running.phaseKey(), elapsed()));
    } else if (!resting && state instanceof JobState.Paused<T> paused) {
      tell(new JobState.Running<>(paused.fraction(), paused.phaseKey(), elapsed()));
    }
  }

  private void tell(JobState<T> next) {
    state = next;
    listener.accept(next);
  }

  private synchronized void tick(double fraction, String phase) {
    long now = System.nanoTime();
    boolean tooSoon = now - lastTick < TICK_NANOS && phase.equals(lastPhase);
    if (tooSoon || state instanceof JobState.Paused) {
      return;
    }
    lastTick = now;
    lastPhase = phase;
    tell(new JobState.Running<>(fraction, phase, elapsed()));
  }

  /** A span of the whole, from {@code from} and {@code width} long. */
  private final class Context implements JobContext {
    private final double from;
    private final double width;
    private double taken;

    Context(double from, double width) {
      this.from = from;
      this.width = width;
    }

    @Override
    public void progress(double fraction, String phaseKey) {
      tick(fraction < 0 ? -1 : from + width * Math.min(1, fraction), phaseKey);
    }

    @Override
    public synchronized JobContext share(double weight, String phaseKey) {
      double start = from + width * Math.min(1, taken);
      taken += weight;
      tick(start, phaseKey);
      return new Context(start, width * Math.min(weight, 1));
    }

    @Override
    public void checkpoint() {
      if (pause.isAsked()) {
        rest();
      }
      if (cancelled || Thread.currentThread().isInterrupted()) {
        throw new CancelledException();
      }
    }

    @Override
    public long nanos() {
      return nanosOfWork();
    }

    @Override
    public <R> List<R> parallel(List<? extends Callable<R>> parts) {
      return ParallelParts.run(parts);
    }
  }
}
