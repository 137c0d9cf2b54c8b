package org.riskbench.ui.data;

import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.profile.Profile;
import org.riskbench.profile.Profiler;

/** A dataset and what it looks like. */
record Inspected(Dataset dataset, Profile profile) {
  private static final double LOADING = 0.7;

  /** A job that makes a dataset and profiles it. */
  static Job<Inspected> job(String titleKey, Job.Work<Dataset> work) {
    return Job.of(
        titleKey,
        context -> {
          Dataset dataset = work.run(context.share(LOADING, "load"));
          Profile profile = Profiler.profile(dataset, context.share(1 - LOADING, "profile"));
          return new Inspected(dataset, profile);
        });
  }
}
