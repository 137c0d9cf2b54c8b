package org.riskbench.bench;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.loading.DataLoader;

/** Loads a table as the program does, once, in a process that has loaded nothing before. */
final class LoadTable {
  private LoadTable() {}

  /** Argument: the file. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    Dataset dataset = Measured.run(() -> load(file));
    Measured.peak();
    System.err.printf(
        "bench: %,d rows kept, %,d set aside%n", dataset.size(), dataset.rejected().size());
  }

  /** The dataset of a file, loaded by a job on all cores. */
  static Dataset load(Path file) {
    return run(DataLoader.job(file, LoadOptions.defaults()));
  }

  /** A job's result. */
  static <T> T run(Job<T> job) {
    AtomicReference<JobState<T>> end = new AtomicReference<>();
    try (InlineJobRunner runner = new InlineJobRunner()) {
      runner.submit(JobRunner.Lane.COMPUTE, job, end::set);
    }
    if (end.get() instanceof JobState.Succeeded<T> succeeded) {
      return succeeded.result();
    }
    throw new IllegalStateException(end.get().toString());
  }
}
