package org.riskbench.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
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
  private final Thresholds thresholds = new Thresholds();
  private final HardRules hardRules = new HardRules();
  private final Wordings wordings = new Wordings();
  private final ReadOnlyObjectWrapper<ServerState> server =
      new ReadOnlyObjectWrapper<>(new ServerState.Stopped());
  private final ObservableList<RegistryEntry> models = FXCollections.observableArrayList();
  private final ObservableList<RegistryEntry> modelsView =
      FXCollections.unmodifiableObservableList(models);
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final ProfileState profile = new ProfileState();
  private final Preparation preparation = new Preparation();
  private final Recent recent = new Recent();
  private final Comparison comparison = new Comparison();
  private final Explanation explanation = new Explanation(whereabouts);
  private final Trained trained = new Trained(comparison, thresholds);
  private final Requests requests = new Requests();

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

  /** Brings a view of any screen to the front, and the focus to it. */
  public void enter(ScreenView target) {
    whereabouts.enter(target);
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

  /** Whether what was trained on the one still holds for the other: same records, same labels. */
  public static boolean keepsRuns(Optional<Dataset> known, Optional<Dataset> now) {
    return known.isPresent() && now.filter(taken -> keepsRuns(known.get(), taken)).isPresent();
  }

  private static boolean keepsRuns(Dataset before, Dataset taken) {
    return before.sha256().equals(taken.sha256())
        && before.labels().rule().equals(taken.labels().rule())
        && time(before).equals(time(taken))
        && before.labels().maturity().equals(taken.labels().maturity())
        && before.labels().timing().equals(taken.labels().timing());
  }

  /**
   * Puts data on the desk. Runs of other records, or of the same with other labels or seen at
   * another date, go: their figures can't be compared with what comes.
   */
  public void setDataset(Dataset taken) {
    boolean same = keepsRuns(dataset.get(), Optional.of(taken));
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

  // ---- what one screen asks of another

  /** What one screen asks of another. */
  public Requests requests() {
    return requests;
  }

  /** The tables and models opened last. */
  public Recent recent() {
    return recent;
  }

  // ---- runs: written by Train

  /** The runs that were trained, and which of them is in hand. */
  public Trained trained() {
    return trained;
  }

  /** Runs in the order they were trained. */
  public ObservableList<DeskRun> runs() {
    return trained.runs();
  }

  private void clearRuns() {
    trained.clear();
    wordings.clear();
  }

  /** How runs are looked at side by side. */
  public Comparison comparison() {
    return comparison;
  }

  // ---- the run in hand: written by Compare and Decide

  /** The run whose thresholds are set and that is saved and published. */
  public ReadOnlyObjectProperty<Optional<DeskRun>> selectedRunProperty() {
    return trained.inHandProperty();
  }

  public Optional<DeskRun> selectedRun() {
    return trained.inHand();
  }

  /** Takes a run in hand. */
  public void select(DeskRun run) {
    trained.takeInHand(run);
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
