package org.riskbench.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Rows;
import org.riskbench.split.Split;

/** Describes the columns of a dataset and finds what is odd. Deterministic; any thread. */
public final class Profiler {
  /** Columns looked at together: enough for the cores, few enough to show the first ones soon. */
  private static final int TOGETHER = 4;

  /** The first ones are shown soonest if there are fewer. */
  private static final int FIRST = 2;

  /** Share of the work that is the columns; the rest is the findings. */
  private static final double COLUMNS = 0.8;

  private static final String PHASE = "job.profile.columns";

  private Profiler() {}

  /**
   * Profiles a dataset.
   *
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static Profile profile(Dataset dataset, JobContext context) {
    return profile(dataset, Optional.empty(), ProfileListener.NONE, context);
  }

  /**
   * Profiles a dataset, column by column.
   *
   * @param split looked through for records and keys that stand on both sides of it
   * @param listener told of each column as it becomes ready, on the calling thread
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static Profile profile(
      Dataset dataset, Optional<Split> split, ProfileListener listener, JobContext context) {
    RowTags tags = RowTags.of(dataset);
    int size = dataset.schema().size();
    List<ColumnLook.Seen> columns = new ArrayList<>();
    while (columns.size() < size) {
      context.checkpoint();
      int from = columns.size();
      int to = Math.min(size, from + (from == 0 ? FIRST : TOGETHER));
      for (ColumnLook.Seen seen : context.parallel(looks(dataset.rows(), tags, from, to))) {
        listener.ready(columns.size(), seen.profile());
        columns.add(seen);
      }
      context.progress(COLUMNS * to / size, PHASE);
    }
    return new Profile(
        dataset.size(),
        dataset.rejected().size(),
        dataset.labels().unlabelled(),
        dataset.labels().fraudRate(),
        columns.stream().map(ColumnLook.Seen::profile).toList(),
        Findings.of(new Findings.Subject(dataset, tags, columns), split, context));
  }

  private static List<Callable<ColumnLook.Seen>> looks(Rows rows, RowTags tags, int from, int to) {
    return IntStream.range(from, to)
        .<Callable<ColumnLook.Seen>>mapToObj(
            column -> () -> ColumnLook.at(rows.schema().column(column), rows.values(column), tags))
        .toList();
  }
}
