package org.riskbench.ui.changes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.riskbench.dataset.ColumnMasks;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.ModelId;
import org.riskbench.server.ServerState;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.LineGrid.Line;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;
import org.riskbench.ui.session.Session;

/** Who is decided otherwise by the thresholds in hand than so far. FX thread only. */
public final class ChangesViewModel {
  private final Session session;
  private final ModelRegistry registry;
  private final ObservableValue<String> name;
  private final ChangesWords words;
  private final LatestJob work;
  private final ObservableList<Against> choices = FXCollections.observableArrayList();
  private final ObservableList<String> columns = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Against>> against =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<String>> column =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyIntegerWrapper moves = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Comparison.Outcome>> outcome =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean chosen;

  /**
   * The view's state.
   *
   * @param name that the run in hand would be saved under
   */
  public ChangesViewModel(
      Session session,
      JobRunner jobs,
      Messages messages,
      ModelRegistry registry,
      ObservableValue<String> name) {
    this.session = session;
    this.registry = registry;
    this.name = name;
    this.words = new ChangesWords(messages);
    this.work = new LatestJob(jobs);
    session.datasetProperty().addListener((property, before, taken) -> take(taken));
    session.selectedRunProperty().addListener((property, before, run) -> offer());
    session.models().addListener((Observable changed) -> offer());
    session.runs().addListener((Observable changed) -> offer());
    session.serverProperty().addListener((property, before, state) -> offer());
    name.addListener((property, before, typed) -> offer());
    session.screenProperty().addListener((property, before, screen) -> stale());
    session
        .whereabouts()
        .viewProperty(Screen.DECIDE)
        .addListener((property, before, view) -> stale());
    session.thresholds().stakesProperty().addListener((property, before, stakes) -> stale());
    session
        .thresholds()
        .policies()
        .addListener((MapChangeListener<DeskRun, Policy>) change -> stale());
    session.hardRules().ruledProperty().addListener((property, before, ruled) -> stale());
    against.addListener((property, before, taken) -> stale());
    column.addListener((property, before, taken) -> stale());
    take(session.dataset());
    offer();
  }

  // ---- what the user does

  /** Holds the thresholds against something else from now on. */
  public void choose(Against wanted) {
    chosen = true;
    against.set(Optional.of(wanted));
  }

  /** Everything has come to rest: changes are worth working out. */
  public void settle() {
    Optional<DeskRun> run = session.selectedRun();
    Optional<Dataset> data = session.dataset();
    if (!isLookedAt() || run.isEmpty() || data.isEmpty() || against.get().isEmpty()) {
      return;
    }
    Optional<Ruled> ruled = session.hardRules().ruling(run.get());
    if (ruled.isEmpty()) {
      return; // it comes again once rules have been asked
    }
    Comparison comparison = comparison(ruled.get(), data.get(), against.get().get());
    if (outcome.get().filter(found -> comparison.isLike(found.asked())).isPresent()) {
      return;
    }
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of("job.changes", context -> comparison.find(registry, context)),
        this::worked);
  }

  private Comparison comparison(Ruled ruled, Dataset data, Against held) {
    DeskRun run = ruled.run();
    Optional<Champion> known =
        outcome
            .get()
            .map(Comparison.Outcome::champion)
            .filter(champion -> champion.against().equals(held) && champion.run().equals(run))
            .filter(champion -> isSaved(held))
            .filter(champion -> outcome.get().get().asked().dataset().equals(data));
    Policy standing =
        held instanceof Against.OtherRun other
            ? session.thresholds().policy(other.run())
            : run.model().policy();
    return new Comparison(
        ruled,
        session.thresholds().policy(run),
        held,
        standing,
        data,
        session.thresholds().stakes(),
        session.hardRules().lists(),
        column.get(),
        known);
  }

  private static boolean isSaved(Against held) {
    return held instanceof Against.Published || held instanceof Against.Saved;
  }

  public void cancel() {
    work.cancel();
  }

  // ---- what happens then

  private boolean isLookedAt() {
    return session.screenProperty().get() == Screen.DECIDE
        && session.whereabouts().isShown(DecideView.CHANGES);
  }

  private void stale() {
    if (isLookedAt()) {
      moves.set(moves.get() + 1);
    }
  }

  private void take(Optional<Dataset> taken) {
    columns.setAll(taken.map(ChangesViewModel::segments).orElse(List.of()));
    column.set(column.get().filter(columns::contains).or(() -> columns.stream().findFirst()));
  }

  /** Columns to group by: people by what they are first, then what says where records come from. */
  private static List<String> segments(Dataset data) {
    ColumnMasks masks = ColumnMasks.of(data);
    Stream<String> sensitive = data.schema().with(ColumnRole.SENSITIVE).stream().map(Column::name);
    Stream<String> others =
        data.schema().columns().stream()
            .filter(
                each ->
                    each.role() == ColumnRole.FEATURE
                        || each.role() == ColumnRole.AMOUNT
                        || each.role() == ColumnRole.IGNORED)
            .filter(each -> each.kind() != ColumnKind.TIME && each.kind() != ColumnKind.TEXT)
            .map(Column::name)
            .filter(each -> masks.of(data.schema().require(each)).isEmpty());
    return Stream.concat(others, sensitive).toList();
  }

  /** What there is to be held against; the first is taken until somebody chooses. */
  private void offer() {
    Optional<DeskRun> run = session.selectedRun();
    Stream<Against> live =
        session.serverProperty().get() instanceof ServerState.Running now
            ? Stream.of(new Against.Published(now.model()))
            : Stream.empty();
    Stream<Against> untouched = Stream.of(new Against.Untouched());
    Stream<Against> others =
        session.runs().stream()
            .filter(other -> !Optional.of(other).equals(run))
            .map(Against.OtherRun::new);
    List<Against> found =
        Stream.of(live, saved(true), untouched, others, saved(false))
            .flatMap(each -> each)
            .toList();
    Optional<Against> kept = against.get().filter(known -> chosen && found.contains(known));
    if (!choices.equals(found)) {
      choices.setAll(found);
    }
    against.set(kept.or(() -> found.stream().findFirst()));
    stale();
  }

  /** Saved models of the name in hand, or of other names, the newest first. */
  private Stream<Against> saved(boolean ofName) {
    return session.models().stream()
        .filter(RegistryEntry.Saved.class::isInstance)
        .map(entry -> ((RegistryEntry.Saved) entry).id())
        .filter(id -> id.name().equals(name.getValue()) == ofName)
        .sorted(Comparator.comparing(ModelId::name).thenComparing(id -> -id.version()))
        .map(Against.Saved::new);
  }

  private void worked(JobState<Comparison.Outcome> state) {
    running.set(!state.ended());
    if (state instanceof JobState.Succeeded<Comparison.Outcome> done) {
      notice.set(Optional.empty());
      outcome.set(Optional.of(done.result()));
      sentence.set(words.sentence(done.result()));
    } else if (state instanceof JobState.Failed<Comparison.Outcome> failed) {
      notice.set(Optional.of(Notice.of(failed.problem())));
      outcome.set(Optional.empty());
      sentence.set("");
    }
  }

  // ---- what it shows

  /** What the thresholds can be held against. */
  public ObservableList<Against> getChoices() {
    return choices;
  }

  public ObservableList<String> getColumns() {
    return columns;
  }

  public ReadOnlyObjectProperty<Optional<Against>> againstProperty() {
    return against;
  }

  /** Name of a choice. */
  public String word(Against choice) {
    return words.against(choice);
  }

  public ObjectProperty<Optional<String>> columnProperty() {
    return column;
  }

  /** Counts what makes the changes stale. */
  public ReadOnlyIntegerProperty movesProperty() {
    return moves.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Comparison.Outcome>> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  List<Line> moveLines(Comparison.Outcome found) {
    return words.moves(found);
  }

  List<Line> groupLines(Comparison.Outcome found) {
    return words.groups(found);
  }

  List<FlipRow> dearest(Comparison.Outcome found) {
    return words.dearest(found);
  }

  /** What money is told per. */
  String per(Comparison.Outcome found) {
    return words.money(found).per();
  }

  String scale(ScaleShift.Point point) {
    return words.scale(point);
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return running.get();
  }

  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
