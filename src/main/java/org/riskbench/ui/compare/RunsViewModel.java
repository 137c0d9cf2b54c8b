package org.riskbench.ui.compare;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.problem.Problem;
import org.riskbench.report.ComparisonReport;
import org.riskbench.report.ReportedRun;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/**
 * The table of runs: what they are ranked by, which are drawn, which is in hand. FX thread only.
 */
public final class RunsViewModel {
  private static final double MILLIS = 1000.0;

  private final Session session;
  private final Messages messages;
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();

  /** Kept here, for a view of a list forgets its listeners once nobody holds it. */
  private final ObservableList<RunRow> shownRows = FXCollections.unmodifiableObservableList(rows);

  private final ObservableSet<Measure> columns =
      FXCollections.observableSet(
          Measure.AUC, Measure.AVERAGE_PRECISION, Measure.RECALL_AT_1, Measure.KS);
  private final ObjectProperty<Measure> rankedBy = new SimpleObjectProperty<>(Measure.AUC);
  private final LatestJob work;
  private final AlertFigures alerts;
  private final ReadOnlyStringWrapper alertsADay = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private Optional<Verdict> verdict = Optional.empty();

  RunsViewModel(Session session, JobRunner jobs, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.work = new LatestJob(jobs);
    this.alerts = new AlertFigures(jobs, messages, this::show);
    session
        .settingsProperty()
        .get()
        .habits()
        .rankedBy()
        .flatMap(Measure::named)
        .ifPresent(rankedBy::set);
    columns.add(rankedBy.get());
    session
        .runs()
        .addListener(
            (Observable changed) -> {
              show();
              judge();
              lookAtAlerts();
            });
    session.selectedRunProperty().addListener(changed -> tell());
    rankedBy.addListener(
        changed -> {
          columns.add(rankedBy.get());
          session.changeSettings(
              known -> known.habits(habits -> habits.withRankedBy(rankedBy.get().figure())));
          show();
          tell();
        });
    show();
    judge();
    lookAtAlerts();
  }

  private void lookAtAlerts() {
    session.dataset().ifPresent(data -> alerts.ask(data, session.trained().snapshot()));
  }

  /** Tests every pair of runs in the background. */
  private void judge() {
    verdict = Optional.empty();
    tell();
    List<DeskRun> runs = session.trained().snapshot();
    if (runs.size() > 1) {
      work.submit(
          JobRunner.Lane.COMPUTE,
          Job.of("job.pairs", context -> Verdict.of(runs, messages)),
          LatestJob.ending(this::take, problem -> remark.set(told(problem))));
    }
  }

  private static String told(Optional<Problem> problem) {
    return problem.map(EngineWords::told).orElse("");
  }

  private void take(Verdict found) {
    verdict = Optional.of(found);
    tell();
  }

  /** The run in hand against the best or, if it is that, against the next. */
  private void tell() {
    Measure by = rankedBy.get();
    List<DeskRun> ranked =
        session.runs().stream()
            .sorted((one, other) -> by.bestFirst(by.of(one), by.of(other)))
            .toList();
    Optional<DeskRun> run = session.selectedRun();
    Optional<DeskRun> against =
        ranked.stream().filter(each -> !run.equals(Optional.of(each))).findFirst();
    boolean best = !ranked.isEmpty() && run.equals(Optional.of(ranked.get(0)));
    String judged =
        verdict
            .flatMap(known -> run.map(each -> known.of(each, against, best, by, messages)))
            .orElse("");
    remark.set((records() + " " + judged).strip());
  }

  private String records() {
    return session.runs().stream()
        .findFirst()
        .map(run -> run.evaluation().metrics())
        .map(
            all ->
                messages.text(
                    "compare.records", Formats.count(all.records()), Formats.count(all.frauds())))
        .orElse("");
  }

  /**
   * What runs are judged by, and whether the one in hand really differs from the best, or the best
   * from the next.
   */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  public String getRemark() {
    return remark.get();
  }

  private void show() {
    List<DeskRun> runs = session.trained().snapshot();
    Measure measure = rankedBy.get();
    Optional<DeskRun> best =
        runs.stream()
            .filter(run -> measure.of(run).isPresent())
            .reduce(
                (one, other) ->
                    measure.bestFirst(measure.of(one), measure.of(other)) <= 0 ? one : other);
    rows.setAll(
        runs.stream()
            .map(run -> RunRow.of(run, best.equals(Optional.of(run)), alerts.of(run), messages))
            .toList());
    alertsADay.set(alerts.perDay().map(count -> messages.text("compare.alerts", count)).orElse(""));
  }

  /** A page about the comparison, made when it is asked for; of at least one run. */
  public Supplier<String> report() {
    List<DeskRun> runs = session.trained().snapshot();
    Measure by = rankedBy.get();
    DeskRun best =
        runs.stream()
            .min((one, other) -> by.bestFirst(by.of(one), by.of(other)))
            .orElseThrow(() -> new IllegalStateException("there is no run to report"));
    ModelDraft draft = best.drafted();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(messages.text("compare.report.source"), draft.data().source());
    facts.put("SHA-256", draft.data().sha256());
    String data = session.dataset().map(Dataset::name).orElse(draft.data().source());
    ComparisonReport report =
        new ComparisonReport(
            data,
            facts,
            draft.split(),
            runs.stream().map(this::reported).toList(),
            best.charted(messages).name(),
            List.of());
    return () -> report.html(Instant.now());
  }

  private ReportedRun reported(DeskRun run) {
    return new ReportedRun(
        run.charted(messages).name(),
        run.drafted().parameters(),
        run.evaluation(),
        run.calibration(),
        run.elapsed().toMillis() / MILLIS);
  }

  public ObservableList<RunRow> getRows() {
    return shownRows;
  }

  /** By what the best run is found. */
  public ObjectProperty<Measure> rankedByProperty() {
    return rankedBy;
  }

  /** Title of what a team finds among so many alerts a day; empty if records have no dates. */
  ReadOnlyStringProperty alertsADayProperty() {
    return alertsADay.getReadOnlyProperty();
  }

  /** The measures that have a column. */
  public ObservableSet<Measure> columns() {
    return columns;
  }

  /** Gives a measure a column, or takes it away; what runs are ranked by keeps its own. */
  public void setColumn(Measure measure, boolean wanted) {
    if (wanted) {
      columns.add(measure);
    } else if (measure != rankedBy.get()) {
      columns.remove(measure);
    }
  }

  /** Takes a run in hand for thresholds, saving and publishing. */
  public void select(RunRow row) {
    session.select(row.run());
  }

  /** The line of the run in hand. */
  public Optional<RunRow> selected() {
    return rows.stream()
        .filter(row -> Optional.of(row.run()).equals(session.selectedRun()))
        .findFirst();
  }

  public ReadOnlyObjectProperty<Optional<DeskRun>> selectedRunProperty() {
    return session.selectedRunProperty();
  }

  /** The runs that are drawn. */
  public ObservableList<DeskRun> drawn() {
    return session.comparison().drawn();
  }

  /** Draws a run, or leaves it out. */
  public void draw(RunRow row, boolean wanted) {
    session.comparison().setDrawn(row.run(), wanted);
  }
}
