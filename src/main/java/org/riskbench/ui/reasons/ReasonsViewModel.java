package org.riskbench.ui.reasons;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.CustomerNotice;
import org.riskbench.decision.ReasonCode;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.experiment.ReasonUse;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoveHistory;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** The reason codes of the run in hand, how often each speaks, and their words. FX thread only. */
public final class ReasonsViewModel {
  private final Session session;
  private final Messages messages;
  private final LatestJob work;
  private final ReasonForm form;
  private final CustomerForm customers;
  private final MoveHistory<ReasonDictionary> history = new MoveHistory<>();
  private final ObservableList<ReasonRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper moves = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<StoppedRecords.Found> found = Optional.empty();

  public ReasonsViewModel(Session session, JobRunner jobs, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.work = new LatestJob(jobs);
    this.form =
        new ReasonForm(
            typed -> session.selectedRun().flatMap(run -> run.model().reasons().trouble(typed)),
            this::preview,
            messages);
    this.customers = new CustomerForm(messages, this::tell, this::exampleForCustomer);
    session.selectedRunProperty().addListener((property, before, run) -> take());
    session
        .wordings()
        .reasons()
        .addListener((MapChangeListener<DeskRun, ReasonDictionary>) change -> changed());
    session
        .thresholds()
        .policies()
        .addListener((MapChangeListener<Object, Object>) change -> stale());
    session.screenProperty().addListener((property, before, screen) -> stale());
    session
        .whereabouts()
        .viewProperty(Screen.DECIDE)
        .addListener((property, before, view) -> stale());
    take();
  }

  private void take() {
    history.forget();
    form.close();
    found = Optional.empty();
    changed();
  }

  private void changed() {
    show();
    stale();
  }

  // ---- how often each code speaks

  private void stale() {
    if (isLookedAt()) {
      moves.set(moves.get() + 1);
    }
  }

  private boolean isLookedAt() {
    return session.screenProperty().get() == Screen.DECIDE
        && session.whereabouts().isShown(DecideView.REASONS);
  }

  /** Everything has come to rest: codes are worth counting. */
  public void settle() {
    Optional<DeskRun> run = session.selectedRun();
    Optional<Dataset> data = session.dataset();
    if (!isLookedAt() || run.isEmpty() || data.isEmpty()) {
      return;
    }
    StoppedRecords asked = asked(run.get(), data.get());
    if (found.filter(done -> asked.isLike(done.asked())).isPresent()) {
      return;
    }
    work.submit(JobRunner.Lane.COMPUTE, Job.of("job.reasons", asked::find), this::counted);
  }

  private StoppedRecords asked(DeskRun run, Dataset data) {
    return new StoppedRecords(
        run,
        session.thresholds().policy(run),
        session.wordings().reasons(run),
        data,
        found
            .filter(done -> done.asked().run().equals(run) && done.asked().dataset().equals(data))
            .map(StoppedRecords.Found::records));
  }

  private void counted(JobState<StoppedRecords.Found> state) {
    LatestJob.<StoppedRecords.Found>ending(
            done -> {
              found = Optional.of(done);
              notice.set(Optional.empty());
              show();
            },
            problem -> notice.set(problem.map(Notice::of)))
        .accept(state);
  }

  // ---- what is shown

  private void show() {
    Optional<DeskRun> run = session.selectedRun();
    if (run.isEmpty()) {
      rows.clear();
      summary.set("");
      return;
    }
    ReasonDictionary words = session.wordings().reasons(run.get());
    Optional<ReasonUse> use = found.map(StoppedRecords.Found::use);
    rows.setAll(
        words.codes().stream()
            .sorted(
                Comparator.comparingInt(
                        (ReasonCode code) -> -use.map(u -> u.count(code.code()).first()).orElse(0))
                    .thenComparingInt(
                        code -> -use.map(u -> u.count(code.code()).amongThree()).orElse(0)))
            .map(code -> row(code, use))
            .toList());
    summary.set(use.map(this::summed).orElseGet(() -> messages.text("reasons.counting")));
    edited.set(!words.equals(run.get().model().reasons().automaticWords()));
    customers.take(words.notice());
    form.show();
  }

  private String summed(ReasonUse use) {
    String stopped = Formats.count(use.stopped());
    return use.looked() < use.stopped()
        ? messages.text("reasons.summary.some", stopped, Formats.count(use.looked()))
        : messages.text("reasons.summary", stopped);
  }

  private ReasonRow row(ReasonCode code, Optional<ReasonUse> use) {
    return new ReasonRow(
        code,
        use.map(u -> Formats.count(u.count(code.code()).first())).orElse(Formats.NONE),
        use.map(u -> Formats.count(u.count(code.code()).amongThree())).orElse(Formats.NONE),
        preview(code),
        messages.text("reasons.direction." + code.direction().name().toLowerCase(Locale.ROOT)));
  }

  /** What a code would say in these words about a record that it speaks for. */
  private String preview(ReasonCode code) {
    return found
        .flatMap(done -> done.said(words(done).with(code), code.code()))
        .orElseGet(() -> messages.text(found.isPresent() ? "reasons.never" : "reasons.unknown"));
  }

  /** What the customer of a declined record would be told. */
  private List<String> exampleForCustomer(CustomerNotice told) {
    return found.map(done -> done.toldCustomer(words(done).with(told))).orElse(List.of());
  }

  private ReasonDictionary words(StoppedRecords.Found done) {
    return session.wordings().reasons(done.asked().run());
  }

  // ---- what the user does

  private void change(ReasonDictionary words) {
    session
        .selectedRun()
        .filter(run -> !words.equals(session.wordings().reasons(run)))
        .ifPresent(
            run -> {
              history.remember(session.wordings().reasons(run), messages.text("undo.reasons"));
              session.wordings().setReasons(run, words);
            });
  }

  private void edit(ReasonCode code) {
    session.selectedRun().ifPresent(run -> change(session.wordings().reasons(run).with(code)));
  }

  private void tell(CustomerNotice told) {
    session.selectedRun().ifPresent(run -> change(session.wordings().reasons(run).with(told)));
  }

  /** Opens the form for a code. */
  void begin(ReasonRow row) {
    form.begin(row.entry());
  }

  /** Takes the words of the form, if they are sound. */
  public void keep() {
    form.written()
        .ifPresent(
            code -> {
              form.close();
              edit(code);
            });
  }

  void turn(ReasonRow row, boolean safe) {
    edit(row.entry().safe(safe));
  }

  /** Puts the program's own words into the form. */
  public void resetForm() {
    session
        .selectedRun()
        .flatMap(run -> form.code().flatMap(run.model().reasons().automaticWords()::find))
        .ifPresent(form::fill);
  }

  /** The program's own words for all codes, customers told nothing. */
  public void reset() {
    session.selectedRun().ifPresent(run -> change(run.model().reasons().automaticWords()));
  }

  public void undo() {
    step(true);
  }

  public void redo() {
    step(false);
  }

  private void step(boolean back) {
    boolean can = back ? history.isCanUndo() : history.isCanRedo();
    session
        .selectedRun()
        .filter(run -> can)
        .ifPresent(
            run -> {
              ReasonDictionary now = session.wordings().reasons(run);
              session.wordings().setReasons(run, back ? history.undo(now) : history.redo(now));
            });
  }

  public ReasonForm getForm() {
    return form;
  }

  public CustomerForm getCustomers() {
    return customers;
  }

  public ObservableList<ReasonRow> getRows() {
    return rows;
  }

  /** Counts up with everything that makes the counts worth working out again. */
  ReadOnlyIntegerProperty movesProperty() {
    return moves.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  public String getSummary() {
    return summary.get();
  }

  /** Whether any words are not the program's own. */
  public ReadOnlyBooleanProperty editedProperty() {
    return edited.getReadOnlyProperty();
  }

  public boolean isEdited() {
    return edited.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }

  /** What can be taken back. */
  public MoveHistory<?> getHistory() {
    return history;
  }
}
