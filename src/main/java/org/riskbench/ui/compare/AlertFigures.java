package org.riskbench.ui.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.dataset.Dataset;
import org.riskbench.evaluation.DailyAlerts;
import org.riskbench.experiment.AlertsADay;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Ranges;
import org.riskbench.ui.kit.ToldFigure;
import org.riskbench.ui.session.DeskRun;

/** What a team finds among so many alerts a day, run by run, looked for once. FX thread only. */
final class AlertFigures {
  private final LatestJob work;
  private final Messages messages;
  private final Runnable changed;
  private final Map<DeskRun, Optional<DailyAlerts>> known = new HashMap<>();

  /**
   * Nothing known at first.
   *
   * @param changed called when there are others
   */
  AlertFigures(JobRunner jobs, Messages messages, Runnable changed) {
    this.work = new LatestJob(jobs);
    this.messages = messages;
    this.changed = changed;
  }

  /** Looks at runs that are not known yet, and forgets those that are gone. */
  void ask(Dataset data, List<DeskRun> runs) {
    known.keySet().retainAll(runs);
    List<DeskRun> open = runs.stream().filter(run -> !known.containsKey(run)).toList();
    if (!open.isEmpty()) {
      work.submit(
          JobRunner.Lane.COMPUTE,
          Job.of("job.alerts", context -> found(data, open, context)),
          LatestJob.ending(this::take, problem -> {}));
    }
  }

  private static Map<DeskRun, Optional<DailyAlerts>> found(
      Dataset data, List<DeskRun> runs, JobContext context) {
    Map<DeskRun, Optional<DailyAlerts>> found = new HashMap<>();
    for (DeskRun run : runs) {
      context.checkpoint();
      found.put(
          run,
          AlertsADay.of(data, run.test().rows(), run.test().records(), OptionalDouble.empty())
              .map(AlertsADay::found));
    }
    return found;
  }

  private void take(Map<DeskRun, Optional<DailyAlerts>> found) {
    known.putAll(found);
    changed.run();
  }

  /** How many alerts a day are looked at; empty if that is not known or records have no dates. */
  Optional<String> perDay() {
    return known.values().stream()
        .flatMap(Optional::stream)
        .findFirst()
        .map(alerts -> Formats.number(alerts.perDay()));
  }

  /** The share of frauds among the alerts of a day; where records have an entity, of entities. */
  ToldFigure of(DeskRun run) {
    return known.getOrDefault(run, Optional.empty()).map(this::told).orElse(ToldFigure.NONE);
  }

  private ToldFigure told(DailyAlerts alerts) {
    DailyAlerts.Found found = alerts.entities().orElse(alerts.records());
    return new ToldFigure(
        OptionalDouble.of(found.precision()),
        Formats.percent(found.precision()),
        found.interval().map(each -> Ranges.share(each.low(), each.high())).orElse(""),
        messages.text(
            "compare.alerts.told",
            Formats.percent(found.attainable()),
            Formats.percent(found.recall())),
        false);
  }
}
