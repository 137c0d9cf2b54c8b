package org.riskbench.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riskbench.experiment.PairFigure;
import org.riskbench.experiment.RunPair;
import org.riskbench.experiment.RunPairs;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;

/** Whether runs really differ, in sentences. */
record Verdict(RunPairs pairs) {
  private static final double HUNDRED = 100;

  /** Less than this changes no digit that decides anything. */
  private static final double WORTH_SAYING = 0.0005;

  static Verdict of(List<DeskRun> runs, Messages messages) {
    return new Verdict(
        RunPairs.of(
            runs.stream()
                .map(run -> new RunPairs.Candidate(name(run, messages), run.evaluation()))
                .toList()));
  }

  private static String name(DeskRun run, Messages messages) {
    return run.charted(messages).name();
  }

  /**
   * What is to be said of a run.
   *
   * @param against the run it is held against
   * @param best whether it is the best of all
   */
  String of(DeskRun run, Optional<DeskRun> against, boolean best, Measure by, Messages messages) {
    Optional<String> pair =
        against
            .flatMap(other -> pairs.of(name(run, messages), name(other, messages)))
            .map(found -> told(found, by));
    Optional<String> flattered = best ? flattered(by, messages) : Optional.empty();
    return Stream.of(pair, flattered).flatMap(Optional::stream).collect(Collectors.joining(" "));
  }

  /** By the figure that runs are ranked by, where there is a test for it. */
  private static String told(RunPair pair, Measure by) {
    return EngineWords.told(
        figure(by).filter(any -> !pair.tooFew()).map(pair::sentence).orElseGet(pair::summary));
  }

  private Optional<String> flattered(Measure by, Messages messages) {
    return figure(by)
        .filter(any -> pairs.bestIsOptimistic())
        .flatMap(pairs::optimism)
        .filter(much -> much >= WORTH_SAYING)
        .map(
            much ->
                messages.text(
                    "compare.optimistic",
                    messages.text(by.titleKey()),
                    by == Measure.RECALL_AT_1
                        ? Formats.print("%.1f %%", HUNDRED * much)
                        : Formats.print("%.4f", much)));
  }

  private static Optional<PairFigure> figure(Measure by) {
    return Stream.of(PairFigure.values())
        .filter(each -> each.key().equals(by.figure()))
        .findFirst();
  }
}
