package org.riskbench.ui.data;

import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;

/**
 * A dataset and what was counted in it.
 *
 * @param facts one per column
 */
record Inspected(Dataset dataset, List<ColumnFacts> facts) {
  /** A job that makes a dataset and counts. */
  static Job<Inspected> job(String titleKey, Job.Work<Dataset> work) {
    return Job.of(
        titleKey,
        context -> {
          Dataset dataset = work.run(context.share(0.85, "load"));
          JobContext counting = context.share(0.15, "count");
          return new Inspected(dataset, ColumnFacts.of(dataset, counting));
        });
  }
}
