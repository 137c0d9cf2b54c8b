package org.riskbench.ui.export;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.riskbench.job.CancelledException;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;

/** Runs jobs at once; the user cancels each while it works, before that checkpoint of it. */
record CancelledSoon(int checkpoint) implements JobRunner {
  @Override
  public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
    return new InlineJobRunner()
        .submit(
            lane,
            Job.of(job.titleKey(), context -> job.run(new Cancelled(context, checkpoint))),
            listener);
  }

  @Override
  public void close() {
    // holds no thread
  }

  private static final class Cancelled implements JobContext {
    private final JobContext whole;
    private int left;

    Cancelled(JobContext whole, int left) {
      this.whole = whole;
      this.left = left;
    }

    @Override
    public void progress(double fraction, String phaseKey) {
      whole.progress(fraction, phaseKey);
    }

    @Override
    public JobContext share(double weight, String phaseKey) {
      return this;
    }

    @Override
    public void checkpoint() {
      left--;
      if (left == 0) {
        throw new CancelledException();
      }
    }

    @Override
    public <T> List<T> parallel(List<? extends Callable<T>> parts) {
      return whole.parallel(parts);
    }
  }
}
