package org.riskbench.ui.honesty;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.riskbench.dataset.Dataset;
import org.riskbench.honesty.HonestyReport;
import org.riskbench.honesty.HonestyStudy;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.schema.ColumnRole;
import org.riskbench.training.ImportedPlan;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Progress;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** The run in hand, judged by every way to divide the records. FX thread only. */
public final class HonestyViewModel {
  private final Session session;
  private final Messages messages;
  private final LatestJob work;
  private Optional<DeskRun> inWork = Optional.empty();

  private final ObjectProperty<ShownFigure> figure = new SimpleObjectProperty<>(ShownFigure.AUC);
  private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper checked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper rolesMissing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
  private final Progress progress;
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public HonestyViewModel(Session session, JobRunner jobs, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.work = new LatestJob(jobs);
    this.progress = new Progress(messages);
    session.runs().addListener((Observable changed) -> forget());
    session.datasetProperty().addListener(changed -> look());
    session.selectedRunProperty().addListener(changed -> look());
    figure.addListener(changed -> look());
    look();
  }

  // ---- what the user does

  /** Trains the run in hand anew for every way to divide the records, in the background. */
  public void check() {
    Optional<DeskRun> run = session.selectedRun();
    Optional<Dataset> data = session.dataset();
    if (!ready.get() || run.isEmpty() || data.isEmpty()) {
      return;
    }
    notice.set(Optional.empty());
    inWork = run;
    work.submit(
        JobRunner.Lane.COMPUTE, job(data.get(), run.get()), state -> moved(run.get(), state));
  }

  /** Asks the check to stop; what was found before stays. */
  public void cancel() {
    work.cancel();
  }

  /** Leads to where columns get their roles. */
  public void chooseRoles() {
    mend(DataView.COLUMNS);
  }

  /** Leads to where a way that the data does not allow can be opened. */
  public void mend(DataView view) {
    session.enter(view);
  }

  private static Job<HonestyReport> job(Dataset data, DeskRun run) {
    return Job.of(
        "job.honesty", context -> HonestyStudy.run(data, run.made(), run.plan(), context));
  }

  // ---- what happens then

  private void moved(DeskRun run, JobState<HonestyReport> state) {
    progress.moved(state);
    if (state.ended()) {
      inWork = Optional.empty();
    }
    LatestJob.<HonestyReport>ending(
            report -> session.comparison().setHonesty(run, report),
            problem -> notice.set(problem.map(Notice::of)))
        .accept(state);
    look();
  }

  /** A run that left the desk needs no report any more. */
  private void forget() {
    List<DeskRun> left = session.trained().snapshot();
    if (inWork.filter(run -> !left.contains(run)).isPresent()) {
      work.cancel();
    }
    look();
  }

  private void look() {
    Optional<DeskRun> run = session.selectedRun();
    Optional<HonestyReport> report = run.flatMap(session.comparison()::honesty);
    outcome.set(report.map(found -> Outcome.of(found, figure.get(), messages)));
    checked.set(report.isPresent());
    boolean imported = run.filter(each -> each.plan() instanceof ImportedPlan).isPresent();
    rolesMissing.set(session.dataset().filter(HonestyViewModel::canBeDivided).isEmpty());
    ready.set(run.isPresent() && !imported && !rolesMissing.get() && !progress.isWorking());
    advice.set(advice(run, imported));
  }

  private static boolean canBeDivided(Dataset data) {
    return data.hasTime() || !data.schema().with(ColumnRole.ENTITY).isEmpty();
  }

  private String advice(Optional<DeskRun> run, boolean imported) {
    if (run.isEmpty()) {
      return messages.text("honesty.no-run");
    }
    if (imported) {
      return messages.text("honesty.imported");
    }
    return rolesMissing.get()
        ? messages.text("honesty.no-roles")
        : messages.text("honesty.invitation", name(run.get()));
  }

  private String name(DeskRun run) {
    return run.number() + " " + messages.learner(run.plan().learner());
  }

  // ---- what the view shows

  /** The figure that table and chart show. */
  ObjectProperty<ShownFigure> figureProperty() {
    return figure;
  }

  /** What was found of the run in hand; empty before a check. */
  public ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  public Optional<Outcome> getOutcome() {
    return outcome.get();
  }

  /** Whether the run in hand was checked. */
  public ReadOnlyBooleanProperty checkedProperty() {
    return checked.getReadOnlyProperty();
  }

  public boolean isChecked() {
    return checked.get();
  }

  /** Whether a check can begin. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }

  /** How far the check is. */
  public Progress getProgress() {
    return progress;
  }

  /** Whether the data names neither a time nor an entity. */
  public ReadOnlyBooleanProperty rolesMissingProperty() {
    return rolesMissing.getReadOnlyProperty();
  }

  public boolean isRolesMissing() {
    return rolesMissing.get();
  }

  /** What a check is for, or why there can't be one. */
  public ReadOnlyStringProperty adviceProperty() {
    return advice.getReadOnlyProperty();
  }

  public String getAdvice() {
    return advice.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
