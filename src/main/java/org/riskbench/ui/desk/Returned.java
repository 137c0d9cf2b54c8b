package org.riskbench.ui.desk;

import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.desk.DeskContent;
import org.riskbench.desk.KeptHandles;
import org.riskbench.desk.KeptRun;
import org.riskbench.desk.Reopened;
import org.riskbench.experiment.Run;
import org.riskbench.problem.Problem;
import org.riskbench.ui.session.DeskRun;

/**
 * What lay on the desk, ready to be put back. A run and what was set for it have the same place.
 *
 * @param asLoaded the data as it came from its place
 * @param now the data as the analyst had it
 */
record Returned(
    DeskContent content,
    Dataset asLoaded,
    Dataset now,
    List<DeskRun> runs,
    List<KeptHandles> handles,
    List<Problem> warnings) {
  /** Takes a moment with many rows: part of a job. */
  static Returned of(DeskContent content, Reopened.Whole back) {
    return new Returned(
        content,
        back.asLoaded(),
        back.now(),
        back.runs().stream().map(Returned::run).toList(),
        back.handles(),
        back.warnings());
  }

  private static DeskRun run(KeptRun kept) {
    Run run = kept.run();
    return new DeskRun(
        kept.number(),
        kept.plan(),
        kept.made(),
        run.model(),
        kept.evaluation(),
        kept.calibration(),
        kept.calibrate(),
        kept.test(),
        kept.test().sweep(),
        kept.elapsed(),
        run::draft,
        kept.told(),
        kept.chosenBy());
  }
}
