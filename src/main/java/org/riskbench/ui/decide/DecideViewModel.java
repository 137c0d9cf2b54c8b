package org.riskbench.ui.decide;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.ScoreHistogram;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoveHistory;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Whereabouts;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.PolicyWish;
import org.riskbench.ui.session.Ruled;
import org.riskbench.ui.session.Session;

/** The handles of the selected run and what they do. FX thread only. */
public final class DecideViewModel {
  /** Width of a histogram bin in points. */
  static final int BIN = 20;

  private static final int HIGHEST = 1000;
  private static final String BY_HAND = "decide.log.hand";

  private final Session session;
  private final Messages messages;
  private final SaveForm saveForm;
  private final ObservableMap<String, String> figures = FXCollections.observableHashMap();
  private final MoveHistory<Handles> history = new MoveHistory<>();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper();
  private final MoveLog log;
  private final Map<DeskRun, Handles> places = new WeakHashMap<>();
  private final ReadOnlyObjectWrapper<Handles> handles =
      new ReadOnlyObjectWrapper<>(Handles.of(Policy.initial()));
  private final ReadOnlyObjectWrapper<Optional<ScoreHistogram>> histogram =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Handles beforeDrag = handles.get();
  private boolean dragging;

  /**
   * The screen's state.
   *
   * @param clock tells when a threshold was moved
   */
  public DecideViewModel(
      Session session, Messages messages, SaveForm saveForm, InstantSource clock) {
    this.session = session;
    this.messages = messages;
    this.saveForm = saveForm;
    this.log = new MoveLog(session, clock);
    session.selectedRunProperty().addListener((property, before, run) -> take(run));
    take(session.selectedRun());
    session
        .hardRules()
        .ruledProperty()
        .addListener(
            (property, before, ruled) -> {
              title(session.selectedRun());
              show(now());
            });
    session
        .thresholds()
        .policyWishProperty()
        .addListener((property, before, wish) -> wish.ifPresent(this::carryOut));
    session
        .thresholds()
        .boundsProperty()
        .addListener(
            (property, before, bounds) ->
                move(false, "decide.log.bounds", from -> from.within(bounds)));
  }

  private void carryOut(PolicyWish wish) {
    Handles before = now();
    step(
        false,
        wish.why(),
        from -> from.taking(wish.policy()).within(session.thresholds().boundsProperty().get()));
    if (now().equals(before) && !isLocked()) {
      write(false, wish.why(), before); // it was asked for, though the handles stood there already
    }
  }

  private void take(Optional<DeskRun> run) {
    history.forget();
    dragging = false;
    ready.set(run.isPresent());
    histogram.set(run.map(found -> found.sweep().histogram(BIN)));
    title(run);
    run.ifPresent(found -> show(place(found)));
  }

  private void title(Optional<DeskRun> run) {
    String key =
        run.flatMap(session.hardRules()::ruling).filter(Ruled::holdsAny).isPresent()
            ? "decide.subtitle.ruled"
            : "decide.subtitle";
    subtitle.set(
        run.map(found -> messages.text(key, found.charted(messages).name()))
            .orElseGet(() -> messages.text("decide.empty")));
  }

  /** Which view is in front. */
  Whereabouts whereabouts() {
    return session.whereabouts();
  }

  /** Where the handles of a run stand: as they were left, if that is what its policy says. */
  private Handles place(DeskRun run) {
    Policy policy = session.thresholds().policy(run);
    Handles left = places.getOrDefault(run, Handles.of(policy));
    return left.policy(policy.version()).equals(policy) ? left : Handles.of(policy);
  }

  private Handles now() {
    return handles.get();
  }

  private void show(Handles now) {
    handles.set(now);
    session
        .selectedRun()
        .ifPresent(
            run -> {
              Cut cut = now.cut();
              figures.putAll(
                  OutcomeFigures.of(
                      session
                          .hardRules()
                          .ruling(run)
                          .map(Ruled::sweep)
                          .orElseGet(run::sweep)
                          .at(cut.review(), cut.decline())));
            });
  }

  /** A band's name as a title. */
  String shown(Handles.Slot slot) {
    String name = messages.band(slot.name());
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
  }

  /** How a threshold is called: {@code Decline from score}. */
  String title(Handles.Slot slot) {
    return messages.text("decide.from", shown(slot));
  }

  /** What a score says, in words: {@code one good record in 100 scores this high}. */
  String meaning(int score) {
    if (score == 0) {
      return messages.text("decide.meaning.all");
    }
    if (score > HIGHEST) {
      return messages.text("decide.meaning.none");
    }
    double oneIn = 1 / ScoreMap.rateOf(score);
    String count = oneIn < 10 ? Formats.print("%.1f", oneIn) : Formats.print("%,.0f", oneIn);
    String meaning = messages.text("decide.meaning", count);
    return score > resolvedUpTo()
        ? meaning + " " + messages.text("decide.meaning.guessed", resolvedUpTo())
        : meaning;
  }

  /** Highest score that enough good records stand for, 0 to 1000. */
  int resolvedUpTo() {
    return session.selectedRun().map(run -> run.model().scoreMap().resolvedUpTo()).orElse(HIGHEST);
  }

  private void move(boolean byHand, String why, UnaryOperator<Handles> change) {
    step(byHand, messages.text(why), change);
  }

  private void step(boolean byHand, String why, UnaryOperator<Handles> change) {
    Handles from = now();
    Handles to = change.apply(from);
    if (isLocked() || to.equals(from)) {
      return;
    }
    if (!dragging) {
      history.remember(from, why);
      write(byHand, why, to);
    }
    keep(to);
  }

  private boolean isLocked() {
    return session.thresholds().lockedProperty().get();
  }

  private void write(boolean byHand, String why, Handles to) {
    session.selectedRun().ifPresent(run -> log.add(run, byHand, why, to));
  }

  private void keep(Handles to) {
    show(to);
    session
        .selectedRun()
        .ifPresent(
            run -> {
              places.put(run, to);
              session.thresholds().setPolicy(run, to.policy(run.model().policy().version()));
            });
  }

  /** Moves a handle; it stops at its neighbours and where it may not go. */
  public void move(int handle, int score) {
    move(
        true,
        BY_HAND,
        from -> from.moved(handle, score, session.thresholds().boundsProperty().get()));
  }

  /** Changes the bands themselves. */
  void change(UnaryOperator<Handles> change) {
    move(true, "decide.log.bands", change);
  }

  /** Pins a note to where the thresholds stand now. */
  void note(String text) {
    session
        .selectedRun()
        .ifPresent(run -> log.note(run, text, now(), messages.text("decide.log.untouched")));
  }

  /** A drag begins: all its moves are taken back by one undo. */
  public void beginDrag() {
    beforeDrag = now();
    dragging = true;
  }

  /** The drag has ended. */
  public void endDrag() {
    boolean moved = dragging && !now().equals(beforeDrag);
    dragging = false;
    if (moved) {
      history.remember(beforeDrag, messages.text(BY_HAND));
      write(true, messages.text(BY_HAND), now());
    }
  }

  public void undo() {
    if (history.isCanUndo() && !isLocked()) {
      keep(history.undo(now()));
      write(false, messages.text("decide.log.undo"), now());
    }
  }

  public void redo() {
    if (history.isCanRedo() && !isLocked()) {
      keep(history.redo(now()));
      write(false, messages.text("decide.log.redo"), now());
    }
  }

  /** Back to where an untouched model stands. */
  public void reset() {
    session
        .selectedRun()
        .ifPresent(
            run -> move(false, "decide.log.reset", from -> Handles.of(run.model().policy())));
  }

  /** Leads on to training where there is nothing to decide on. */
  public void goTrain() {
    session.go(Screen.TRAIN);
  }

  /** Leads on to publishing. */
  public void goPublish() {
    session.go(Screen.PUBLISH);
  }

  public SaveForm getSaveForm() {
    return saveForm;
  }

  /** What the thresholds do: texts by the names in {@link OutcomeFigures}. */
  public ObservableMap<String, String> getFigures() {
    return figures;
  }

  public ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  public String getSubtitle() {
    return subtitle.get();
  }

  /** Whether a run is in hand. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }

  /** Where the bands begin. */
  ReadOnlyObjectProperty<Handles> handlesProperty() {
    return handles.getReadOnlyProperty();
  }

  /** Scores marked on the scale. */
  public ReadOnlyObjectProperty<List<Integer>> marksProperty() {
    return session.thresholds().marksProperty();
  }

  /** The chart of scores for those who can't see it. */
  List<ChartFigures> figures() {
    List<String> begins =
        handles.get().slots().stream()
            .skip(1)
            .map(slot -> messages.text("decide.figures.band", title(slot), slot.from()))
            .toList();
    return histogram.get().stream().map(found -> ScoreFigures.of(found, begins, messages)).toList();
  }

  public ReadOnlyObjectProperty<Optional<ScoreHistogram>> histogramProperty() {
    return histogram.getReadOnlyProperty();
  }

  /** What can be taken back. */
  public MoveHistory<?> getHistory() {
    return history;
  }
}
