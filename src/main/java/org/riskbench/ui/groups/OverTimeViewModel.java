package org.riskbench.ui.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.chart.Axis;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.TimeCharts;
import org.riskbench.chart.TimeCharts.Course;
import org.riskbench.chart.TimeCharts.Line;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.evaluation.GroupFigures;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.trial.GroupReport;
import org.riskbench.trial.Periods;
import org.riskbench.ui.kit.ChartsShown;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** How well runs do period by period of the test part. FX thread only. */
public final class OverTimeViewModel {
  /** What is looked at. */
  public enum Look {
    AUC,
    RECALL,
    TABLE
  }

  private static final double DAY = 86_400_000.0;

  private final Session session;
  private final Messages messages;
  private final LatestJob work;
  private final ChartsShown charts;
  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.AUC);
  private final ObservableList<GroupRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");

  /**
   * What was worked out for the runs on the desk; they are the same only if they are one object.
   */
  private final Map<DeskRun, GroupReport> reports = new HashMap<>();

  private Optional<Periods> periods = Optional.empty();

  /** Records of which it isn't known when they happened: there is nothing to work out. */
  private Optional<Dataset> timeless = Optional.empty();

  public OverTimeViewModel(Session session, JobRunner jobs, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.work = new LatestJob(jobs);
    this.charts = new ChartsShown(session.whereabouts().inFront(CompareView.OVER_TIME));
    charts.inFront().addListener(changed -> look());
    session.comparison().drawn().addListener((Observable changed) -> look());
    session.selectedRunProperty().addListener(changed -> look());
    look.addListener(changed -> show());
    look();
  }

  private record Worked(Optional<Periods> periods, Map<DeskRun, GroupReport> reports) {}

  /** Works out what is missing, if anybody looks. */
  private void look() {
    reports.keySet().retainAll(session.runs());
    List<DeskRun> missing =
        Stream.concat(session.selectedRun().stream(), session.comparison().drawn().stream())
            .distinct()
            .filter(run -> !reports.containsKey(run))
            .toList();
    Optional<Dataset> data = session.dataset();
    if (!charts.inFront().get() || missing.isEmpty() || data.isEmpty() || data.equals(timeless)) {
      show();
      return;
    }
    remark.set(messages.text("groups.working"));
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of("job.groups", context -> judge(data.get(), missing, context)),
        LatestJob.ending(worked -> take(data, worked), this::failed));
  }

  private static Worked judge(Dataset data, List<DeskRun> runs, JobContext context) {
    Optional<Periods> periods = Periods.of(data, runs.get(0).test().rows());
    Map<DeskRun, GroupReport> found = new HashMap<>();
    for (DeskRun run : periods.isEmpty() ? List.<DeskRun>of() : runs) {
      found.put(
          run,
          GroupReport.ofPeriods(
              run.test(),
              periods.get().division(),
              Policy.initial(),
              context.share(1.0 / runs.size(), "evaluate")));
    }
    return new Worked(periods, found);
  }

  private void take(Optional<Dataset> data, Worked worked) {
    periods = worked.periods();
    timeless = periods.isEmpty() ? data : Optional.empty();
    reports.putAll(worked.reports());
    show();
  }

  private void failed(Optional<Problem> problem) {
    remark.set(problem.map(EngineWords::told).orElseGet(() -> messages.text("groups.stopped")));
  }

  private void show() {
    boolean none = reports.isEmpty();
    charts.set(none || look.get() == Look.TABLE ? List.of() : drawn());
    Optional<DeskRun> run = session.selectedRun().filter(reports::containsKey);
    rows.setAll(run.map(this::rows).orElse(List.of()));
    title.set(run.map(each -> each.title(messages)).orElse(""));
    remark.set(timeless.isPresent() ? messages.text("over-time.none") : none ? "" : told());
  }

  private List<GroupRow> rows(DeskRun run) {
    GroupReport report = reports.get(run);
    List<GroupRow> told = new ArrayList<>();
    for (int g = 0; report != null && g < report.groups().size(); g++) {
      told.add(GroupRow.of(report.division().names().get(g), report.groups().get(g), messages));
    }
    return told;
  }

  private List<ChartDescription> drawn() {
    List<Line> lines = new ArrayList<>();
    for (DeskRun run : session.comparison().drawn()) {
      GroupReport report = reports.get(run);
      if (report != null) {
        lines.add(new Line(run.charted(messages).name(), run.tone(), report.groups()));
      }
    }
    if (lines.isEmpty() || periods.isEmpty()) {
      return List.of();
    }
    Course course = course(periods.get());
    TimeCharts.Figure figure =
        look.get() == Look.AUC
            ? new TimeCharts.Figure(
                messages.text("over-time.auc"), Axis.Format.NUMBER, false, GroupFigures::auc)
            : new TimeCharts.Figure(
                messages.text("over-time.recall"),
                Axis.Format.PERCENT,
                true,
                GroupFigures::recallAtOnePercent);
    TimeCharts.Figure rate =
        new TimeCharts.Figure(
            messages.text("over-time.rate"), Axis.Format.PERCENT, true, GroupFigures::fraudRate);
    Line records = new Line(messages.text("over-time.records"), 0, lines.get(0).groups());
    return List.of(
        TimeCharts.course(course, lines, figure),
        TimeCharts.course(course, List.of(records), rate));
  }

  private Course course(Periods found) {
    double step =
        switch (found.unit()) {
          case DAY -> DAY;
          case WEEK -> 7 * DAY;
          case MONTH -> 30 * DAY;
          case STRETCH -> 1;
        };
    Axis.Format format =
        found.unit() == Periods.Unit.STRETCH ? Axis.Format.NUMBER : Axis.Format.DAY;
    return new Course(unit(found), format, found.places(), step, found.division().names());
  }

  private String unit(Periods found) {
    return messages.text("over-time.unit." + found.unit().name());
  }

  /** How long the groups are, and how many of them say little. */
  private String told() {
    GroupReport any = reports.values().iterator().next();
    long few = any.groups().stream().filter(GroupFigures::fewFrauds).count();
    String unit = periods.map(this::unit).orElse("");
    String told =
        few == 0
            ? messages.text("over-time.told", unit, any.groups().size())
            : messages.text("over-time.told.few", unit, any.groups().size(), few);
    return told + " " + messages.text("over-time.told.score");
  }

  public ChartsShown getCharts() {
    return charts;
  }

  /** What is looked at. */
  public ObjectProperty<Look> lookProperty() {
    return look;
  }

  /** The run in hand, period by period. */
  public ObservableList<GroupRow> getRows() {
    return rows;
  }

  /** The name of that run. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  /** What whoever looks must know. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  public String getRemark() {
    return remark.get();
  }

  /** Leads to where a column gets the role time. */
  public void chooseTime() {
    session.enter(DataView.COLUMNS);
  }
}
