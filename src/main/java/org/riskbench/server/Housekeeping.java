package org.riskbench.server;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.riskbench.problem.Problem;

/**
 * What a server does once a minute while it runs, on a thread of its own that may wait for disks:
 * it keeps the monitor's figures, and looks whether seals still count.
 */
final class Housekeeping implements AutoCloseable {
  private final FigureKeeper figures;
  private final SealWatch seals;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            Thread named = new Thread(work, "riskbench-housekeeping");
            named.setDaemon(true);
            return named;
          });

  private Housekeeping(FigureKeeper figures, SealWatch seals) {
    this.figures = figures;
    this.seals = seals;
  }

  /** Begins with a look at the seals. */
  static Housekeeping start(FigureKeeper figures, SealWatch seals) {
    Housekeeping begun = new Housekeeping(figures, seals);
    begun.lookAtSeals();
    var unused = begun.thread.scheduleWithFixedDelay(begun::tend, 1, 1, TimeUnit.MINUTES);
    return begun;
  }

  private void tend() {
    lookAtSeals();
    figures.keep();
  }

  /** To be called when another model answers, so that nothing of the one before is told of it. */
  void lookAtSeals() {
    var unused = seals.look();
  }

  /** What whoever runs the server should know of seals and figures, as they are now. */
  List<Problem> notices() {
    return Stream.concat(seals.look().stream(), figures.trouble().stream()).toList();
  }

  /** Keeps what was counted last. */
  @Override
  public void close() {
    thread.shutdown();
    figures.close();
  }
}
