package org.riskbench.ui.models;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.registry.FolderStamp;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.ui.kit.LatestJob;

/**
 * Sees that another desk changed the folder. It looks without a word in the status strip: nobody
 * asked for it. FX thread only.
 */
public final class FolderWatch {
  private final JobRunner quiet;
  private final Executor fxThread;
  private final ModelRegistry registry;
  private Optional<FolderStamp> last = Optional.empty();
  private boolean looking;

  /**
   * A watch over the folder of a registry.
   *
   * @param quiet runs the looks; tells on its own threads
   */
  public FolderWatch(JobRunner quiet, Executor fxThread, ModelRegistry registry) {
    this.quiet = quiet;
    this.fxThread = fxThread;
    this.registry = registry;
  }

  /** Looks once more, unless a look is under way; runs what is given if anything changed since. */
  void look(Runnable changed) {
    if (looking) {
      return;
    }
    looking = true;
    quiet.submit(
        JobRunner.Lane.FILES,
        Job.of("job.models", context -> registry.stamp()),
        LatestJob.<FolderStamp>ending(
            stamp -> fxThread.execute(() -> seen(stamp, changed)),
            problem -> fxThread.execute(() -> looking = false)));
  }

  private void seen(FolderStamp stamp, Runnable changed) {
    looking = false;
    // The first look finds what was saved while the screen was not shown yet.
    boolean same = last.filter(stamp::equals).isPresent();
    last = Optional.of(stamp);
    if (!same) {
      changed.run();
    }
  }
}
