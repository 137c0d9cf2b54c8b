package org.riskbench.bench;

import java.nio.file.Path;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.profile.Profile;
import org.riskbench.profile.ProfileListener;
import org.riskbench.profile.Profiler;

/** Profiles a table once, right after it was loaded. */
final class ProfileTable {
  private ProfileTable() {}

  /** Argument: the file. */
  public static void main(String[] args) throws Exception {
    Dataset dataset = LoadTable.load(Path.of(args[0]));
    long start = System.nanoTime();
    ProfileListener first =
        (index, column) -> {
          if (index == 0) {
            Measured.figure("first_columns_s", (System.nanoTime() - start) / 1e9);
          }
        };
    Profile profile =
        Measured.run(
            () ->
                LoadTable.run(
                    Job.of(
                        "bench",
                        context -> Profiler.profile(dataset, Optional.empty(), first, context))));
    Measured.peak();
    System.err.printf(
        "bench: %d columns, %d findings%n", profile.columns().size(), profile.findings().size());
  }
}
