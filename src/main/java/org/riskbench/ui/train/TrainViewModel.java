package org.riskbench.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.experiment.Run;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.tuning.SearchWatch;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Progress;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocitySuggester;

/** Which learners are trained, on which part of the data, and what came out. */
public final class TrainViewModel {
  private final Session session;
  private final Messages messages;
  private final TrainingQueue queue;
  private final PlanForm form;
  private final TrainingBasis basis;
  private final LeaderBoard board;

  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper queued = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper dataless = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper trained = new ReadOnlyBooleanWrapper();
  private final OutcomeStory outcome;
  private final Progress progress;
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<ResultRow> results = FXCollections.observableArrayList();

  /**
   * A view model.
   *
   * @param fxThread runs what touches observable values
   */
  public TrainViewModel(Session session, JobRunner jobs, Messages messages, Executor fxThread) {
    this.session = session;
    this.messages = messages;
    this.progress = new Progress(messages);
    this.outcome = new OutcomeStory(messages);
    this.queue = new TrainingQueue(jobs, progress);
    this.basis = new TrainingBasis(session, jobs, messages);
    this.form = new PlanForm(messages);
    this.board = new LeaderBoard(fxThread, messages);
    InvalidationListener look = changed -> look();
    form.listen(look);
    queue.waiting().addListener(look);
    session.runs().addListener((Observable changed) -> showResults());
    session
        .datasetProperty()
        .addListener(
            (property, before, taken) -> {
              if (!Session.keepsRuns(before, taken)) {
                queue.cancelAll(); // what would come of it could not be kept either
              }
              showData(taken);
            });
    session
        .comparison()
        .askedPlanProperty()
        .addListener((property, before, asked) -> asked.ifPresent(form::layOpen));
    showData(session.dataset());
    showResults();
  }

  // ---- what the user does

  /** Trains what is ticked, in the background, after what is being trained. */
  public void train() {
    Optional<Dataset> data = session.dataset();
    if (!form.validate() || data.isEmpty() || !ready.get()) {
      return;
    }
    ExperimentPlan plan;
    try {
      plan = form.plan(basis.splitPlan(data.get()), session.preparation().encodingPlan());
    } catch (ProblemException e) {
      notice.set(Optional.of(Notice.of(e.problem())));
      return;
    }
    notice.set(Optional.empty());
    Optional<SearchWatch> watch =
        plan.tuning().searchPlan().map(search -> board.watch(search.measure()));
    boolean taken =
        queue.submit(
            List.of(data.get(), plan, basis.velocityPlan()),
            OrderTitle.of(plan, messages),
            job(data.get(), plan, watch.orElseGet(SearchWatch::nobody)),
            () -> begin(watch),
            state -> moved(plan, state));
    if (!taken) {
      Problem again = Problem.warning("USE-329", messages.text("train.again"), "");
      notice.set(Optional.of(Notice.of(again)));
    }
    look();
  }

  private void begin(Optional<SearchWatch> watch) {
    watch.ifPresentOrElse(board::begin, board::clear);
  }

  /** With what was chosen to be counted of earlier records, else what is suggested. */
  private Job<ExperimentReport> job(Dataset data, ExperimentPlan plan, SearchWatch watch) {
    Optional<VelocityPlan> known = basis.velocityPlan();
    return Job.of(
        "job.train",
        context -> {
          VelocityPlan past = known.orElseGet(() -> VelocitySuggester.suggest(data.rows()));
          return Experiment.run(data, plan.with(past), watch, context);
        });
  }

  /** Leads to where a part of what holds is changed. */
  public void change(DataView view) {
    session.enter(view);
  }

  /** Asks training to stop; what was trained before stays, and what waits begins. */
  public void cancel() {
    queue.cancel();
  }

  /** Asks the search to end with the best it has, be it at rest. */
  public void takeBest() {
    board.takeBest();
    queue.resume();
  }

  /** Lets training rest, or go on. */
  public void rest() {
    if (progress.isResting()) {
      queue.resume();
    } else {
      queue.pause();
    }
  }

  /** Leads on to the comparison. */
  public void next() {
    session.go(Screen.COMPARE);
  }

  // ---- what happens then

  private void moved(ExperimentPlan plan, JobState<ExperimentReport> state) {
    look();
    LatestJob.<ExperimentReport>ending(
            report -> take(plan, report), problem -> notice.set(problem.map(Notice::of)))
        .accept(state);
  }

  private void take(ExperimentPlan plan, ExperimentReport report) {
    List<DeskRun> added = new ArrayList<>();
    for (Run run : report.runs()) {
      // What was counted of earlier records may have been suggested by the job alone.
      ExperimentPlan made = plan.with(run.model().velocity());
      added.add(DeskRun.of(session.trained().nextNumber() + added.size(), made, run, report));
    }
    session.trained().add(added);
    report
        .portfolio()
        .ifPresent(found -> session.select(added.get(report.runs().indexOf(found.chosen()))));
    List<Problem> notes =
        Stream.concat(report.failures().stream(), report.notes().stream()).toList();
    notice.set(notes.stream().findFirst().map(Notice::of));
    outcome.tell(added, report.portfolio(), notes.stream().skip(1).toList());
  }

  private void showData(Optional<Dataset> taken) {
    dataless.set(taken.isEmpty() && session.runs().isEmpty());
    subtitle.set(
        taken
            .filter(data -> data.labels().rule().isPresent())
            .map(
                data ->
                    messages.text(
                        "train.subtitle",
                        data.name(),
                        Formats.count(data.labels().labelled()),
                        Formats.percent(data.labels().fraudRate())))
            .orElseGet(() -> messages.text("train.subtitle.empty")));
    look();
  }

  private void showResults() {
    results.setAll(session.runs().stream().map(run -> ResultRow.of(run, messages)).toList());
    trained.set(!results.isEmpty());
    if (results.isEmpty()) {
      outcome.forget();
    }
  }

  private void look() {
    boolean labelled =
        session.dataset().filter(data -> data.labels().rule().isPresent()).isPresent();
    ready.set(labelled && form.isAny());
    queued.set(queue.isBusy());
  }

  /** Leads to where data is opened. */
  public void showData() {
    session.go(Screen.DATA);
  }

  // ---- what the screen shows

  /** Whether nothing lies on the desk to train on. */
  public ReadOnlyBooleanProperty datalessProperty() {
    return dataless.getReadOnlyProperty();
  }

  public boolean isDataless() {
    return dataless.get();
  }

  /** What is to be trained. */
  public PlanForm getForm() {
    return form;
  }

  /** The trials of a search. */
  public LeaderBoard getBoard() {
    return board;
  }

  /**
   * What the program did where it chose among learners, and what else is to be known; of the latest
   * training and the one before.
   */
  public ReadOnlyStringProperty outcomeProperty() {
    return outcome.textProperty();
  }

  public String getOutcome() {
    return outcome.textProperty().get();
  }

  /** How far training is. */
  public Progress getProgress() {
    return progress;
  }

  /** What training starts from. */
  public TrainingBasis getBasis() {
    return basis;
  }

  public ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  public String getSubtitle() {
    return subtitle.get();
  }

  /** Whether there is something to train and something to train on. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }

  /** Whether what is asked for now has to wait for what is being trained. */
  public ReadOnlyBooleanProperty queuedProperty() {
    return queued.getReadOnlyProperty();
  }

  public boolean isQueued() {
    return queued.get();
  }

  /** What waits to be trained, the next one first. */
  public ObservableList<WaitingTraining> getWaiting() {
    return queue.waiting();
  }

  /** Whether there are runs to compare. */
  public ReadOnlyBooleanProperty trainedProperty() {
    return trained.getReadOnlyProperty();
  }

  public boolean isTrained() {
    return trained.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }

  public ObservableList<ResultRow> getResults() {
    return results;
  }
}
