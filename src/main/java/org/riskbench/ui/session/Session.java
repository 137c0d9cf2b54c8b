package org.riskbench.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.decision.Policy;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.ModelId;
import org.riskbench.server.ServerState;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.Whereabouts;

/** What lies on the analyst's desk. FX thread only. */
public final class Session {
  private final Whereabouts whereabouts = new Whereabouts();
  private final ReadOnlyObjectWrapper<Optional<Dataset>> dataset =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<DataRequest.Open>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<DataRequest>> dataRequest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<OpenDraft>> openDraft =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<DeskRun> runs = FXCollections.observableArrayList();
  // Kept, for a read-only view hangs on its list by a weak listener and would fall silent.
  private final ObservableList<DeskRun> runsView = FXCollections.unmodifiableObservableList(runs);
  private final ReadOnlyObjectWrapper<Optional<DeskRun>> selectedRun =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Thresholds thresholds = new Thresholds();
  private final HardRules hardRules = new HardRules();
  private final Wordings wordings = new Wordings();
  private final ReadOnlyObjectWrapper<ServerState> server =
      new ReadOnlyObjectWrapper<>(new ServerState.Stopped());
  private final ObservableList<RegistryEntry> models = FXCollections.observableArrayList();
  private final ObservableList<RegistryEntry> modelsView =
      FXCollections.unmodifiableObservableList(models);
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final ReadOnlyObjectWrapper<Optional<ModelId>> publishedChoice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ModelId>> exportedChoice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LabelTiming>> askedTiming =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ProfileState profile = new ProfileState();
  private final Preparation preparation = new Preparation();
  private final Recent recent = new Recent();
  private final Comparison comparison = new Comparison();
  private final Explanation explanation = new Explanation(whereabouts);
  private int trained;

  /** Counts how often the runs went together. */
  private int era;

  /** A desk with nothing on it. */
  public Session(Settings settings) {
    this.settings = new ReadOnlyObjectWrapper<>(settings);
  }

  // ---- where the user is: written by whoever leads on

  /** The screen and the views in front. */
  public Whereabouts whereabouts() {
    return whereabouts;
  }

  /** The screen in front. */
  public ReadOnlyObjectProperty<Screen> screenProperty() {
    return whereabouts.screenProperty();
  }

  /** Brings a screen to the front. */
  public void go(Screen target) {
    whereabouts.go(target);
  }

  /** Brings a view to the front of its screen, once that screen is shown. */
  public void show(ScreenView target) {
    whereabouts.show(target);
  }

  // ---- what is explained: written by whoever asks

  /** What the Explain screen is asked about. */
  public Explanation explanation() {
    return explanation;
  }

  // ---- data: written by Data

  /** What is known of the data's columns. */
  public ProfileState profile() {
    return profile;
  }

  /** What was decided about the data before training. */
  public Preparation preparation() {
    return preparation;
  }

  /** The data in hand, labelled or not. */
  public ReadOnlyObjectProperty<Optional<Dataset>> datasetProperty() {
    return dataset.getReadOnlyProperty();
  }

  public Optional<Dataset> dataset() {
    return dataset.get();
  }

  /**
   * Puts data on the desk. Runs of other records, or of the same with other labels or seen at
   * another date, go: their figures can't be compared with what comes.
   */
  public void setDataset(Dataset taken) {
    boolean same =
        dataset
            .get()
            .filter(before -> before.sha256().equals(taken.sha256()))
            .filter(before -> before.labels().rule().equals(taken.labels().rule()))
            .filter(before -> time(before).equals(time(taken)))
            .filter(before -> before.labels().maturity().equals(taken.labels().maturity()))
            .filter(before -> before.labels().timing().equals(taken.labels().timing()))
            .isPresent();
    if (!same) {
      clearRuns();
    }
    if (dataset.get().filter(before -> before.sha256().equals(taken.sha256())).isEmpty()) {
      preparation.restart();
      hardRules.setRules(RuleTable.EMPTY);
    }
    explanation.forget();
    dataset.set(Optional.of(taken));
  }

  /** How the data on the desk was opened, without any password: written by Data. */
  public ReadOnlyObjectProperty<Optional<DataRequest.Open>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  public Optional<DataRequest.Open> opened() {
    return opened.get();
  }

  /** Says how the data was opened that comes next, or that none is left. */
  public void setOpened(Optional<DataRequest.Open> how) {
    opened.set(how.map(DataRequest.Open::withoutPassword));
  }

  /** What was last said about when labels count: written by Split, carried out by Data. */
  public ReadOnlyObjectProperty<Optional<LabelTiming>> askedTimingProperty() {
    return askedTiming.getReadOnlyProperty();
  }

  /** Asks for the data on the desk to be seen with this said about its labels. */
  public void askTiming(LabelTiming timing) {
    askedTiming.set(Optional.empty());
    askedTiming.set(Optional.of(timing));
  }

  /** Takes the data off the desk, and with it the runs. */
  public void clearDataset() {
    clearRuns();
    preparation.restart();
    profile.restart();
    hardRules.setRules(RuleTable.EMPTY);
    dataset.set(Optional.empty());
  }

  private static Optional<String> time(Dataset of) {
    return of.schema().only(ColumnRole.TIME).map(Column::name);
  }

  // ---- what is asked of Data: written by Open and Records, done by Data

  /** What was last asked to be done with the data. */
  public ReadOnlyObjectProperty<Optional<DataRequest>> dataRequestProperty() {
    return dataRequest.getReadOnlyProperty();
  }

  /** Asks for something to be done with the data. */
  public void request(DataRequest wanted) {
    dataRequest.set(Optional.empty());
    dataRequest.set(Optional.of(wanted));
  }

  /** The tables and models opened last. */
  public Recent recent() {
    return recent;
  }

  // ---- opening by hand: begun by whoever leads on, ended by Open

  /** How a table is being opened by hand; empty while nobody does. */
  public ReadOnlyObjectProperty<Optional<OpenDraft>> openDraftProperty() {
    return openDraft.getReadOnlyProperty();
  }

  /** Begins to open a table by hand. */
  public void beginOpening(OpenDraft draft) {
    openDraft.set(Optional.empty());
    openDraft.set(Optional.of(draft));
  }

  /** Opening by hand is done or given up. */
  public void endOpening() {
    openDraft.set(Optional.empty());
  }

  // ---- runs: written by Train

  /** Runs in the order they were trained. */
  public ObservableList<DeskRun> runs() {
    return runsView;
  }

  /** The runs as a plain list, for a job. */
  public List<DeskRun> snapshot() {
    return List.copyOf(runs);
  }

  /** Number of the next run. */
  public int nextNumber() {
    return trained + 1;
  }

  /**
   * Adds trained runs; the best of them is taken in hand. Runs of another split go, as their
   * figures can't be compared.
   */
  public void addRuns(List<DeskRun> added) {
    boolean comparable =
        runs.stream().allMatch(run -> added.stream().allMatch(a -> a.split().equals(run.split())));
    if (!comparable) {
      clearRuns();
    }
    trained += added.size();
    comparison.add(added);
    thresholds.add(added);
    runs.addAll(added);
    best(added).ifPresent(this::select);
  }

  /**
   * Takes a run off the desk.
   *
   * @return brings it back with its thresholds, to where it was; does nothing once the runs beside
   *     it are gone
   */
  public Runnable remove(DeskRun run) {
    int place = runs.indexOf(run);
    if (place < 0) {
      return () -> {};
    }
    boolean inHand = selectedRun().equals(Optional.of(run));
    boolean wasDrawn = comparison.drawn().contains(run);
    Policy policy = thresholds.policy(run);
    int mine = era;
    comparison.setDrawn(run, false);
    runs.remove(place);
    if (inHand) {
      selectedRun.set(best());
    }
    return () -> {
      if (mine == era && !runs.contains(run)) {
        runs.add(Math.min(place, runs.size()), run);
        thresholds.setPolicy(run, policy);
        comparison.setDrawn(run, wasDrawn);
        if (inHand) {
          select(run);
        }
      }
    };
  }

  /**
   * Puts runs on the desk that lay there before; none is there and none is taken in hand.
   *
   * @param counted how many were trained until then
   */
  public void returnRuns(List<DeskRun> known, int counted) {
    trained = Math.max(trained, counted);
    comparison.add(known);
    thresholds.add(known);
    runs.addAll(known);
  }

  /** How many runs were trained in this sitting and those it goes on with. */
  public int trained() {
    return trained;
  }

  private void clearRuns() {
    era++;
    selectedRun.set(Optional.empty());
    comparison.clear();
    runs.clear();
    thresholds.clear();
    wordings.clear();
  }

  /** The run with the highest AUC; the earlier one of a tie. */
  public Optional<DeskRun> best() {
    return best(runs);
  }

  private static Optional<DeskRun> best(List<DeskRun> among) {
    return among.stream().reduce((one, other) -> auc(other) > auc(one) ? other : one);
  }

  private static double auc(DeskRun run) {
    return run.evaluation().metrics().auc();
  }

  /** How runs are looked at side by side. */
  public Comparison comparison() {
    return comparison;
  }

  // ---- the run in hand: written by Compare and Decide

  /** The run whose thresholds are set and that is saved and published. */
  public ReadOnlyObjectProperty<Optional<DeskRun>> selectedRunProperty() {
    return selectedRun.getReadOnlyProperty();
  }

  public Optional<DeskRun> selectedRun() {
    return selectedRun.get();
  }

  /** Takes a run in hand. */
  public void select(DeskRun run) {
    selectedRun.set(Optional.of(run));
  }

  // ---- what is set for the runs

  /** The thresholds of the runs, and what they are weighed by. */
  public Thresholds thresholds() {
    return thresholds;
  }

  /** The hard rules beside the runs. */
  public HardRules hardRules() {
    return hardRules;
  }

  /** The words of the runs' reasons. */
  public Wordings wordings() {
    return wordings;
  }

  // ---- registry: written by Models, after every change of the folder

  /** The model files on disk. */
  public ObservableList<RegistryEntry> models() {
    return modelsView;
  }

  /** Says what the registry holds now. */
  public void setModels(List<RegistryEntry> found) {
    models.setAll(found);
  }

  // ---- server: written by the wiring, which listens to the server itself

  /** Where the scoring server stands, and which model it answers with. */
  public ReadOnlyObjectProperty<ServerState> serverProperty() {
    return server.getReadOnlyProperty();
  }

  /** Says where the server stands now. */
  public void setServer(ServerState state) {
    server.set(state);
  }

  // ---- the model to publish: written by Models, watched by Publish

  /** The saved model that was last asked to be published. */
  public ReadOnlyObjectProperty<Optional<ModelId>> publishedChoiceProperty() {
    return publishedChoice.getReadOnlyProperty();
  }

  /** Asks for a saved model to be published. */
  public void choosePublished(ModelId model) {
    publishedChoice.set(Optional.empty());
    publishedChoice.set(Optional.of(model));
  }

  // ---- the model to export: written by Models, watched by Export

  /** The saved model that was last asked to be made ready for another place. */
  public ReadOnlyObjectProperty<Optional<ModelId>> exportedChoiceProperty() {
    return exportedChoice.getReadOnlyProperty();
  }

  /** Asks for a saved model to be made ready for another place. */
  public void chooseExported(ModelId model) {
    exportedChoice.set(Optional.empty());
    exportedChoice.set(Optional.of(model));
  }

  // ---- settings: written by Settings and the rail's theme button

  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  public Settings settings() {
    return settings.get();
  }

  /** Changes what the user prefers; saved when the program ends. */
  public void changeSettings(UnaryOperator<Settings> change) {
    settings.set(change.apply(settings.get()));
  }
}
