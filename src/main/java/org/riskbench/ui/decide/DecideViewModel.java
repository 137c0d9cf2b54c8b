package org.riskbench.ui.decide;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.riskbench.decision.ScoreMap;
import org.riskbench.threshold.ScoreHistogram;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoveHistory;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** The two handles of the selected run and what they do. FX thread only. */
public final class DecideViewModel {
  /** Width of a histogram bin in points. */
  static final int BIN = 20;

  private final Session session;
  private final Messages messages;
  private final SaveForm saveForm;
  private final ObservableMap<String, String> figures = FXCollections.observableHashMap();
  private final MoveHistory<Thresholds> history = new MoveHistory<>();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper();
  private final ReadOnlyIntegerWrapper review = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper decline = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper reviewMeaning = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper declineMeaning = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<ScoreHistogram>> histogram =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Thresholds beforeDrag = new Thresholds(0, 0);
  private boolean dragging;

  public DecideViewModel(Session session, Messages messages, SaveForm saveForm) {
    this.session = session;
    this.messages = messages;
    this.saveForm = saveForm;
    session.selectedRunProperty().addListener((property, before, run) -> take(run));
    take(session.selectedRun());
    session
        .policyWishProperty()
        .addListener(
            (property, before, wish) ->
                wish.ifPresent(found -> move(from -> Thresholds.of(found.policy()))));
  }

  private void take(Optional<DeskRun> run) {
    history.forget();
    dragging = false;
    ready.set(run.isPresent());
    histogram.set(run.map(found -> found.sweep().histogram(BIN)));
    subtitle.set(
        run.map(found -> messages.text("decide.subtitle", found.name()))
            .orElseGet(() -> messages.text("decide.empty")));
    run.ifPresent(found -> show(Thresholds.of(session.policy(found))));
  }

  /** The view in front. */
  public ReadOnlyObjectProperty<DecideView> viewProperty() {
    return session.decideViewProperty();
  }

  /** Says which view the user has brought to the front. */
  void showIf(boolean isInFront, DecideView view) {
    if (isInFront) {
      session.show(view);
    }
  }

  private Thresholds now() {
    return new Thresholds(review.get(), decline.get());
  }

  private void show(Thresholds thresholds) {
    review.set(thresholds.review());
    decline.set(thresholds.decline());
    reviewMeaning.set(meaning(thresholds.review()));
    declineMeaning.set(meaning(thresholds.decline()));
    session
        .selectedRun()
        .ifPresent(
            run ->
                figures.putAll(
                    OutcomeFigures.of(run.sweep().at(thresholds.review(), thresholds.decline()))));
  }

  /** What a score says, in words: {@code one good record in 100 scores this high}. */
  String meaning(int score) {
    if (score == 0) {
      return messages.text("decide.meaning.all");
    }
    double oneIn = 1 / ScoreMap.rateOf(score);
    String count =
        oneIn < 10
            ? String.format(Locale.ROOT, "%.1f", oneIn)
            : String.format(Locale.ROOT, "%,.0f", oneIn);
    return messages.text("decide.meaning", count);
  }

  private void move(UnaryOperator<Thresholds> change) {
    Thresholds from = now();
    Thresholds to = change.apply(from);
    if (to.equals(from)) {
      return;
    }
    if (!dragging) {
      history.remember(from);
    }
    keep(to);
  }

  private void keep(Thresholds to) {
    show(to);
    session
        .selectedRun()
        .ifPresent(run -> session.setPolicy(run, to.policy(run.model().policy().version())));
  }

  /** Moves the review handle; it stops at the decline handle. */
  public void moveReview(int score) {
    move(thresholds -> thresholds.withReview(score));
  }

  /** Moves the decline handle; it stops at the review handle. */
  public void moveDecline(int score) {
    move(thresholds -> thresholds.withDecline(score));
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
      history.remember(beforeDrag);
    }
  }

  public void undo() {
    keep(history.undo(now()));
  }

  public void redo() {
    keep(history.redo(now()));
  }

  /** Back to where an untouched model stands. */
  public void reset() {
    session.selectedRun().ifPresent(run -> move(thresholds -> Thresholds.of(run.model().policy())));
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

  public ReadOnlyIntegerProperty reviewProperty() {
    return review.getReadOnlyProperty();
  }

  public int getReview() {
    return review.get();
  }

  public ReadOnlyIntegerProperty declineProperty() {
    return decline.getReadOnlyProperty();
  }

  public int getDecline() {
    return decline.get();
  }

  public ReadOnlyStringProperty reviewMeaningProperty() {
    return reviewMeaning.getReadOnlyProperty();
  }

  public String getReviewMeaning() {
    return reviewMeaning.get();
  }

  public ReadOnlyStringProperty declineMeaningProperty() {
    return declineMeaning.getReadOnlyProperty();
  }

  public String getDeclineMeaning() {
    return declineMeaning.get();
  }

  public ReadOnlyObjectProperty<Optional<ScoreHistogram>> histogramProperty() {
    return histogram.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return history.canUndoProperty();
  }

  public boolean isCanUndo() {
    return history.canUndoProperty().get();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return history.canRedoProperty();
  }

  public boolean isCanRedo() {
    return history.canRedoProperty().get();
  }
}
