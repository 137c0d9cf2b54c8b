package org.riskbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.TableOrigin;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.data.ShapeMemory.Recalled;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DataRequest;
import org.riskbench.ui.session.DataRequest.Open;
import org.riskbench.ui.session.OpenDraft;
import org.riskbench.ui.session.Session;

/**
 * The one writer of the dataset in hand: loads it, changes it, takes changes back, and has it
 * looked at meanwhile. FX thread only.
 */
final class DatasetDesk {
  private final Session session;
  private final Messages messages;
  private final ShapeMemory memory;
  private final LatestJob loads;
  private final LatestJob changes;
  private final Profiling profiling;
  private final StepHistory history = new StepHistory();
  private final List<Change> pending = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<OnDesk>> onDesk =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Recalled>> recalled =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper refused = new ReadOnlyIntegerWrapper();
  private Optional<Opened> opened = Optional.empty();
  private boolean putting;

  /**
   * A table that was read.
   *
   * @param request empty if it held what must be forgotten
   */
  private record Opened(Optional<Open> request, Dataset asLoaded) {}

  DatasetDesk(Session session, JobRunner jobs, ShapeMemory memory, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.memory = memory;
    this.loads = new LatestJob(jobs);
    this.changes = new LatestJob(jobs);
    this.profiling = new Profiling(session, jobs, this::say);
    session.preparation().splitProperty().addListener((property, before, plan) -> lookAgain());
    session
        .requests()
        .timingProperty()
        .addListener((property, before, asked) -> asked.ifPresent(this::see));
  }

  // ---- loading

  /** Reads a table in the background; on failure or when cancelled nothing changes. */
  void load(Open request, Runnable done) {
    LoadProgress progress = new LoadProgress(request.name(), messages);
    loads.submit(
        JobRunner.Lane.FILES,
        Job.of("job.load", context -> read(request, progress, context)),
        state -> {
          reading.set(state.ended() ? "" : progress.text());
          arrived(request, state, done);
        });
  }

  /** What a load brings. */
  private record Loaded(Recalled recalled, OnDesk onDesk) {}

  private Loaded read(Open request, LoadProgress progress, JobContext context) {
    request.file().ifPresent(file -> progress.length(file.toFile().length()));
    LoadOptions options =
        request
            .file()
            .map(file -> memory.before(file, request.options()))
            .orElse(request.options());
    Dataset dataset = DataLoader.load(request.place().look(), options, progress, context);
    if (!request.timing().equals(LabelTiming.UNSAID)) {
      dataset = dataset.timed(request.timing());
    }
    Recalled found = memory.after(dataset, request.options());
    return new Loaded(found, OnDesk.of(found.dataset(), messages));
  }

  private void arrived(Open request, JobState<Loaded> state, Runnable done) {
    if (state instanceof JobState.Succeeded<Loaded> loaded) {
      begin(request, loaded.result().onDesk().dataset());
      recalled.set(
          Optional.of(loaded.result().recalled()).filter(found -> !found.said().isEmpty()));
      done.run();
      problem.set(Optional.empty());
      session.setOpened(Optional.of(request));
      put(loaded.result().onDesk());
      profiling.begin(loaded.result().onDesk().dataset());
    } else if (state instanceof JobState.Failed<Loaded> failed) {
      say(failed.problem());
    }
  }

  /** Another table comes: nothing of the one before is under way or can be taken back. */
  private void begin(Open request, Dataset asLoaded) {
    changes.cancel();
    pending.clear();
    history.forget();
    opened = Optional.of(new Opened(Optional.of(request).filter(Open::repeatable), asLoaded));
  }

  /** Puts a table on the desk as it lay there before; one that was asked for meanwhile is meant. */
  void comeBack(DataRequest.Return back) {
    if (loads.isBusy()) {
      back.failed().accept(Optional.empty());
      return;
    }
    loads.submit(
        JobRunner.Lane.FILES,
        Job.of("job.load", context -> OnDesk.of(back.now(), messages)),
        LatestJob.<OnDesk>ending(
            taken -> {
              begin(back.open(), back.asLoaded());
              recalled.set(Optional.empty());
              problem.set(Optional.empty());
              session.setOpened(Optional.of(back.open()));
              put(taken);
              back.there().run();
              profiling.begin(taken.dataset());
            },
            back.failed()));
  }

  /** Reads the table again as it is now; what was said of its columns is remembered. */
  void reload() {
    Optional<Open> request = opened.flatMap(Opened::request);
    if (request.isEmpty()) {
      session.requests().beginOpening(OpenDraft.of(OpenDraft.Start.DATABASE)); // for its password
      return;
    }
    LabelTiming timing =
        session.dataset().map(now -> now.labels().timing()).orElse(request.get().timing());
    load(request.get().timed(timing), () -> {});
  }

  /**
   * Where the table on the desk is, for a job that reads it again. What is supplied throws DATA-192
   * if it came by a password, which is not kept.
   */
  Supplier<TableOrigin> origin() {
    return opened
        .flatMap(Opened::request)
        .map(request -> (Supplier<TableOrigin>) request.place()::look)
        .orElse(this::passwordGone);
  }

  private TableOrigin passwordGone() {
    throw Problem.error(
            "DATA-192",
            messages.text("data.password.gone"),
            messages.text("data.password.gone.advice"))
        .asException();
  }

  /** Takes the data off the desk. */
  void clear() {
    loads.cancel();
    changes.cancel();
    profiling.cancel();
    pending.clear();
    history.forget();
    opened = Optional.empty();
    recalled.set(Optional.empty());
    problem.set(Optional.empty());
    putting = true;
    session.setOpened(Optional.empty());
    session.clearDataset();
    putting = false;
    onDesk.set(Optional.empty());
  }

  /** Forgets what was remembered of such columns and reads the table again. */
  void forget() {
    opened.ifPresent(
        table -> {
          try {
            memory.forget(table.asLoaded());
            reload();
          } catch (ProblemException e) {
            say(e.problem());
          }
        });
  }

  // ---- changing

  /** Changes the dataset in the background; what fails or is cancelled changes nothing. */
  void change(Change change) {
    if (onDesk.get().isEmpty()) {
      return;
    }
    OnDesk base = onDesk.get().get();
    pending.add(change);
    List<Change> all = List.copyOf(pending);
    Optional<Dataset> first = opened.map(Opened::asLoaded);
    changes.submit(
        JobRunner.Lane.FILES,
        Job.of("job.change", context -> remembered(first, changed(base, all, context))),
        LatestJob.<Changed>ending(
            done -> changed(base, done, Change.text(all)),
            failed -> {
              pending.clear();
              failed.ifPresent(this::say);
              refused.set(refused.get() + 1);
            }));
  }

  /** Sees the labels as somebody says who takes that back himself. */
  private void see(LabelTiming timing) {
    change(Change.silent((before, context) -> before.timed(timing)));
  }

  private OnDesk changed(OnDesk base, List<Change> all, JobContext context) {
    Dataset dataset = base.dataset();
    for (Change each : all) {
      dataset = each.work().apply(dataset, context);
    }
    return OnDesk.of(dataset, messages);
  }

  private void changed(OnDesk base, Changed done, String text) {
    pending.clear();
    if (!text.isEmpty()) {
      history.add(new Step.OfData(text, base, done.onDesk()));
    }
    problem.set(done.unsaved());
    put(done.onDesk());
    profiling.again(done.onDesk().dataset());
  }

  /** A changed dataset; its roles may not have been saved for the next file. */
  private record Changed(OnDesk onDesk, Optional<Problem> unsaved) {}

  private Changed remembered(Optional<Dataset> first, OnDesk done) {
    try {
      first.ifPresent(loaded -> memory.keep(loaded, done.dataset()));
      return new Changed(done, Optional.empty());
    } catch (ProblemException e) {
      return new Changed(done, Optional.of(e.problem()));
    }
  }

  /** Keeps a finding with a note, or removes its note. */
  void note(String text, String key, Optional<String> note) {
    Optional<String> before = Optional.ofNullable(session.preparation().notes().get(key));
    history.add(new Step.OfNote(text, key, before, note));
    put(key, note);
  }

  /** Divides the records in another way. */
  void split(String text, SplitPlan plan) {
    Optional<SplitPlan> before = session.preparation().split();
    history.add(new Step.OfSplit(text, before, Optional.of(plan)));
    session.preparation().setSplit(Optional.of(plan));
  }

  // ---- taking back

  /** Takes the last step back. */
  void undo() {
    if (!Change.text(pending).isEmpty()) {
      changes.cancel(); // it is not done yet, so nothing has to be taken back
      return;
    }
    history.undo().ifPresent(step -> go(step, false));
  }

  /** Does the step again that was last taken back. */
  void redo() {
    history.redo().ifPresent(step -> go(step, true));
  }

  private void go(Step step, boolean forth) {
    if (step instanceof Step.OfData data) {
      Dataset target = (forth ? data.after() : data.before()).dataset();
      change(Change.silent((before, context) -> target.timed(before.labels().timing())));
    } else if (step instanceof Step.OfNote note) {
      put(note.key(), forth ? note.after() : note.before());
    } else if (step instanceof Step.OfSplit split) {
      session.preparation().setSplit(forth ? split.after() : split.before());
    }
  }

  private void put(String key, Optional<String> note) {
    note.ifPresentOrElse(
        text -> session.preparation().notes().put(key, text),
        () -> session.preparation().notes().remove(key));
  }

  private void put(OnDesk taken) {
    putting = true; // other data begins with the usual split: that is no wish for another look
    session.setDataset(taken.dataset());
    putting = false;
    onDesk.set(Optional.of(taken));
  }

  /** Looks at the columns once more. */
  void lookAgain() {
    if (!putting) {
      session.dataset().ifPresent(profiling::again);
    }
  }

  private void say(Problem found) {
    problem.set(Optional.of(found));
  }

  // ---- what can be watched

  Optional<OnDesk> onDesk() {
    return onDesk.get();
  }

  ReadOnlyObjectProperty<Optional<OnDesk>> onDeskProperty() {
    return onDesk.getReadOnlyProperty();
  }

  /** What went wrong last; empty once something has succeeded. */
  ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Counts changes that were not carried out: whoever showed one goes back to what holds. */
  ReadOnlyIntegerProperty refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** How far a table has been read; empty if none is. */
  ReadOnlyStringProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** What was remembered of the columns. */
  ReadOnlyObjectProperty<Optional<Recalled>> recalledProperty() {
    return recalled.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Profiling.Look> lookProperty() {
    return profiling.lookProperty();
  }

  StepHistory history() {
    return history;
  }
}
