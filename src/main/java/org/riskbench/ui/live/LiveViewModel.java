package org.riskbench.ui.live;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.monitor.Alert.Remedy;
import org.riskbench.monitor.Call;
import org.riskbench.monitor.Monitor;
import org.riskbench.monitor.MonitorReport;
import org.riskbench.monitor.ScoreFigures;
import org.riskbench.server.ServerState;
import org.riskbench.training.Learners;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.PublishView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.AskedPlan;
import org.riskbench.ui.session.Session;

/** What the monitor knows of the published model, taken over once a second. FX thread only. */
public final class LiveViewModel {
  private static final int HOUR = 60;
  private static final int DAY_BARS = 96;
  private static final int DAY_MINUTES = 15;

  private final Session session;
  private final Messages messages;
  private final Monitor monitor;
  private final AnchorViewModel anchor;
  private final Toasts toasts;
  private final LiveWords words;
  private final ObservableBooleanValue inFront;
  private final TileTexts tiles = new TileTexts();
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper left = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper judged = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper scoresSay = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<BandTile>> bands =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<AlertLine>> alerts =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<ColumnLine>> columns =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<MinuteBars> bars =
      new ReadOnlyObjectWrapper<>(MinuteBars.NONE);
  private final ReadOnlyObjectWrapper<Optional<ScoreFigures>> scores =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean isDay;

  public LiveViewModel(
      Session session, Messages messages, Monitor monitor, AnchorViewModel anchor, Toasts toasts) {
    this.anchor = anchor;
    this.session = session;
    this.messages = messages;
    this.monitor = monitor;
    this.toasts = toasts;
    this.words = new LiveWords(messages);
    this.inFront = session.whereabouts().inFront(PublishView.LIVE);
    session.serverProperty().addListener((property, before, now) -> refresh());
    refresh();
  }

  /** Takes over what is known now. */
  public void refresh() {
    boolean running = session.serverProperty().get() instanceof ServerState.Running;
    Optional<MonitorReport> report = monitor.report().filter(told -> told.records() > 0);
    empty.set(report.isEmpty());
    emptyText.set(messages.text(running ? "live.empty.running" : "live.empty.stopped"));
    left.set(!running && report.isPresent());
    report.ifPresent(told -> show(told, running));
  }

  private void show(MonitorReport report, boolean running) {
    state.set(words.state(report, running));
    judged.set(words.judged(report));
    tiles.show(monitor.requests(Call.SCORE), monitor.requests(Call.BATCH), report.records());
    bands.set(words.bands(report));
    alerts.set(words.alerts(report));
    more.set(words.more(report));
    columns.set(words.columns(report));
    scores.set(Optional.of(report.scores()));
    scoresSay.set(words.scores(report));
    showBars();
  }

  private void showBars() {
    int minutes = isDay ? DAY_BARS * DAY_MINUTES : HOUR;
    bars.set(
        monitor
            .timeline(minutes)
            .map(
                timeline ->
                    MinuteBars.of(timeline, isDay ? DAY_BARS : HOUR, isDay ? DAY_MINUTES : 1))
            .orElse(MinuteBars.NONE));
  }

  /** Shows decisions of the last day, or of the last hour. */
  public void lookBack(boolean aDay) {
    isDay = aDay;
    showBars();
  }

  /** What is said of a bar of the chart. */
  String bar(String from, long[] counts) {
    return messages.text("live.bar", from, counts[2], counts[1], counts[0]);
  }

  /** Leads to where something can be done. */
  void act(Remedy remedy) {
    switch (remedy) {
      case REANCHOR -> monitor.report().ifPresent(report -> anchor.next(report.model()));
      case RETRAIN -> retrain();
      case LOOK_AT_SOURCE -> {
        session.enter(DataView.COLUMNS);
      }
      case LOOK_AT_SERVER -> showServer();
    }
  }

  /** Lays the model's plan open on Train, and leads to where newer records are opened. */
  private void retrain() {
    Optional<SealedModel> model = monitor.model();
    Optional<AskedPlan> plan = model.flatMap(LiveViewModel::plan);
    plan.ifPresent(session.comparison()::askPlan);
    session.go(Screen.DATA);
    toasts.show(
        plan.map(
                asked ->
                    messages.text(
                        "live.retrain.how",
                        String.valueOf(model.map(SealedModel::id).orElseThrow()),
                        messages.learner(asked.plan().learner())))
            .orElseGet(() -> messages.text("live.retrain.open")));
  }

  private static Optional<AskedPlan> plan(SealedModel model) {
    Manifest manifest = model.manifest();
    return Learners.planOf(manifest.learner(), manifest.parameters(), manifest.seed())
        .map(plan -> new AskedPlan(plan, manifest.parameters()));
  }

  /** Leads to the view of the server. */
  public void showServer() {
    session.show(PublishView.SERVER);
  }

  /** Whether the view is what the user looks at. */
  ObservableBooleanValue inFront() {
    return inFront;
  }

  /** What anchors the score anew. */
  public AnchorViewModel getAnchor() {
    return anchor;
  }

  public TileTexts getTiles() {
    return tiles;
  }

  /** Whether nothing was asked yet. */
  public ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  public boolean isEmpty() {
    return empty.get();
  }

  /** Whether the figures are those of a server that was stopped. */
  public ReadOnlyBooleanProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty stateProperty() {
    return state.getReadOnlyProperty();
  }

  public String getState() {
    return state.get();
  }

  public ReadOnlyStringProperty judgedProperty() {
    return judged.getReadOnlyProperty();
  }

  public String getJudged() {
    return judged.get();
  }

  public ReadOnlyStringProperty emptyTextProperty() {
    return emptyText.getReadOnlyProperty();
  }

  public String getEmptyText() {
    return emptyText.get();
  }

  /** How many alerts are not shown. */
  public ReadOnlyStringProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  public String getMore() {
    return more.get();
  }

  public ReadOnlyStringProperty scoresSayProperty() {
    return scoresSay.getReadOnlyProperty();
  }

  public String getScoresSay() {
    return scoresSay.get();
  }

  ReadOnlyObjectProperty<List<BandTile>> bandsProperty() {
    return bands.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<AlertLine>> alertsProperty() {
    return alerts.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<ColumnLine>> columnsProperty() {
    return columns.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<MinuteBars> barsProperty() {
    return bars.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<ScoreFigures>> scoresProperty() {
    return scores.getReadOnlyProperty();
  }
}
