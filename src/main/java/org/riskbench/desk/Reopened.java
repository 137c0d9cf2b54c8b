package org.riskbench.desk;

import java.nio.file.Path;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.problem.Problem;

/** What came of bringing back what lay on the desk. */
public sealed interface Reopened {
  /** There was no data on it. */
  record Empty() implements Reopened {}

  /**
   * It is as it was. Lists belong together: a run and what was set for it have the same place.
   *
   * @param asLoaded the data as it came from its file
   * @param now the data as the analyst had it
   * @param warnings what is lacking all the same
   */
  record Whole(
      Dataset asLoaded,
      Dataset now,
      List<KeptRun> runs,
      List<KeptHandles> handles,
      List<Problem> warnings)
      implements Reopened {
    public Whole {
      runs = List.copyOf(runs);
      handles = List.copyOf(handles);
      warnings = List.copyOf(warnings);
    }
  }

  /** A file is not where it was. */
  record Gone(Path file) implements Reopened {}

  /** A file is not what it was. */
  record Changed(Path file) implements Reopened {}

  /** The data is in a database, which asks who asks. */
  record Asking(KeptPlace.OfDatabase place) implements Reopened {}
}
