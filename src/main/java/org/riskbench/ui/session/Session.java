package org.riskbench.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.decision.Policy;
import org.riskbench.decision.PolicyMove;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.decision.Stakes;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.Rule;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.ModelId;
import org.riskbench.server.ServerState;
import org.riskbench.settings.Settings;
import org.riskbench.threshold.CutBounds;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.Whereabouts;

/** What lies on the analyst's desk. FX thread only. */
public final class Session {
  private final Whereabouts whereabouts = new Whereabouts();
  private final ReadOnlyObjectWrapper<Optional<Dataset>> dataset =
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
  private final ObservableMap<DeskRun, Policy> policies = FXCollections.observableHashMap();
  private final ObservableMap<DeskRun, Policy> policiesView =
      FXCollections.unmodifiableObservableMap(policies);
  private final ReadOnlyObjectWrapper<Optional<PolicyWish>> policyWish =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Integer>> marks = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<CutBounds> bounds =
      new ReadOnlyObjectWrapper<>(CutBounds.FREE);
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Stakes> stakes = new ReadOnlyObjectWrapper<>(Stakes.ASSUMED);
  private final ObservableMap<DeskRun, List<PolicyMove>> moves = FXCollections.observableHashMap();
  private final ObservableMap<DeskRun, List<PolicyMove>> movesView =
      FXCollections.unmodifiableObservableMap(moves);
  private final ObservableMap<DeskRun, ReasonDictionary> reasons =
      FXCollections.observableHashMap();
  private final ObservableMap<DeskRun, ReasonDictionary> reasonsView =
      FXCollections.unmodifiableObservableMap(reasons);
  private final ReadOnlyObjectWrapper<RuleTable> rules =
      new ReadOnlyObjectWrapper<>(RuleTable.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Ruled>> ruled =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ServerState> server =
      new ReadOnlyObjectWrapper<>(new ServerState.Stopped());
  private final ObservableList<RegistryEntry> models = FXCollections.observableArrayList();
  private final ObservableList<RegistryEntry> modelsView =
      FXCollections.unmodifiableObservableList(models);
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final ReadOnlyObjectWrapper<Optional<ModelId>> publishedChoice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LabelTiming>> askedTiming =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ProfileState profile = new ProfileState();
  private final Preparation preparation = new Preparation();
  private final Comparison comparison = new Comparison();
  private final Explanation explanation = new Explanation(whereabouts);
  private KnownLists lists = KnownLists.none();
  private int trained;

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
      rules.set(RuleTable.EMPTY);
    }
    explanation.forget();
    dataset.set(Optional.of(taken));
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
    rules.set(RuleTable.EMPTY);
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
    added.forEach(run -> policies.put(run, run.model().policy()));
    runs.addAll(added);
    best(added).ifPresent(this::select);
  }

  private void clearRuns() {
    selectedRun.set(Optional.empty());
    comparison.clear();
    runs.clear();
    policies.clear();
    moves.clear();
    reasons.clear();
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

  // ---- thresholds: written by Decide

  /** The policy of each run. */
  public ObservableMap<DeskRun, Policy> policies() {
    return policiesView;
  }

  /** The policy of a run as the analyst has set it. */
  public Policy policy(DeskRun run) {
    return policies.getOrDefault(run, run.model().policy());
  }

  /** Sets the thresholds of a run. */
  public void setPolicy(DeskRun run, Policy policy) {
    policies.put(run, policy);
  }

  /** Steps by which the thresholds of a run came about, the oldest first. */
  public List<PolicyMove> moves(DeskRun run) {
    return moves.getOrDefault(run, List.of());
  }

  /** Says by which steps the thresholds of a run came about. */
  public void setMoves(DeskRun run, List<PolicyMove> taken) {
    moves.put(run, List.copyOf(taken));
  }

  /** Watches the steps of all runs. */
  public ObservableMap<DeskRun, List<PolicyMove>> moves() {
    return movesView;
  }

  /** Thresholds that were last asked for: written by the views of Decide, carried out by Decide. */
  public ReadOnlyObjectProperty<Optional<PolicyWish>> policyWishProperty() {
    return policyWish.getReadOnlyProperty();
  }

  /** Asks for the thresholds of the selected run to be set. */
  public void wish(PolicyWish wanted) {
    policyWish.set(Optional.empty());
    policyWish.set(Optional.of(wanted));
  }

  /** Scores marked on the scale, such as where costs are least: written by Money. */
  public ReadOnlyObjectProperty<List<Integer>> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  /** Marks scores on the scale. */
  public void setMarks(List<Integer> scores) {
    marks.set(List.copyOf(scores));
  }

  /** Thresholds that the handles may take: written by Reviews, kept to by Decide. */
  public ReadOnlyObjectProperty<CutBounds> boundsProperty() {
    return bounds.getReadOnlyProperty();
  }

  /** Says which thresholds the handles may take. */
  public void setBounds(CutBounds allowed) {
    bounds.set(allowed);
  }

  /** Whether the thresholds are locked against accidental moves: kept to by Decide. */
  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  /** Locks the thresholds, or frees them. */
  public void setLocked(boolean isLocked) {
    locked.set(isLocked);
  }

  /** What thresholds are weighed by. */
  public ReadOnlyObjectProperty<Stakes> stakesProperty() {
    return stakes.getReadOnlyProperty();
  }

  public Stakes stakes() {
    return stakes.get();
  }

  /** Says what thresholds are weighed by. */
  public void setStakes(Stakes weighedBy) {
    stakes.set(weighedBy);
  }

  // ---- hard rules: written by Rules

  /** The rules that stand beside every run of the data on the desk. */
  public ReadOnlyObjectProperty<RuleTable> rulesProperty() {
    return rules.getReadOnlyProperty();
  }

  public RuleTable rules() {
    return rules.get();
  }

  /** Says which rules stand beside the models. */
  public void setRules(RuleTable table) {
    rules.set(table);
  }

  /**
   * What rules made of a run's records when they were last asked; empty while there are none. Ask
   * {@link #ruling} whether that still holds.
   */
  public ReadOnlyObjectProperty<Optional<Ruled>> ruledProperty() {
    return ruled.getReadOnlyProperty();
  }

  /** Says what the rules make of a run's records. */
  public void setRuled(Optional<Ruled> found) {
    ruled.set(found);
  }

  /** Lists that rules may look up. */
  public KnownLists lists() {
    return lists;
  }

  /** Puts lists within reach; done once, by the wiring. */
  public void setLists(KnownLists known) {
    lists = known;
  }

  /** What the rules make of a run's records; empty while that is being worked out. */
  public Optional<Ruled> ruling(DeskRun run) {
    RuleTable table = rules.get();
    return table.rules().stream().noneMatch(Rule::on)
        ? Optional.of(Ruled.free(run, table))
        : ruled.get().filter(found -> found.isOf(run, table));
  }

  /** The runs as a plain list, for a job. */
  public List<DeskRun> snapshot() {
    return List.copyOf(runs);
  }

  // ---- words of reasons: written by Reasons

  /** Watches the words of all runs. */
  public ObservableMap<DeskRun, ReasonDictionary> reasons() {
    return reasonsView;
  }

  /** What is said of a run's reason codes as the analyst has set it. */
  public ReasonDictionary reasons(DeskRun run) {
    return reasons.getOrDefault(run, run.model().reasons().dictionary());
  }

  /** Says what is said of a run's reason codes. */
  public void setReasons(DeskRun run, ReasonDictionary words) {
    reasons.put(run, words);
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
