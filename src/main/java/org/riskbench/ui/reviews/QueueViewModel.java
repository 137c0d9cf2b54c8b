package org.riskbench.ui.reviews;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.PolicyWish;
import org.riskbench.ui.session.Session;

/** The queue of cases at the thresholds as they stand, live while a handle moves. */
public final class QueueViewModel {
  private final Session session;
  private final Messages messages;
  private final CasesInHand hand;
  private final QueueTexts words;
  private final ReadOnlyObjectWrapper<QueuePicture> picture =
      new ReadOnlyObjectWrapper<>(QueuePicture.NONE);
  private final ObservableMap<String, String> texts = FXCollections.observableHashMap();
  private final ReadOnlyBooleanWrapper stepUp = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper undated = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper();

  QueueViewModel(Session session, Messages messages, CasesInHand hand) {
    this.session = session;
    this.messages = messages;
    this.hand = hand;
    this.words = new QueueTexts(messages);
    texts.putAll(words.none());
    hand.casesProperty().addListener((property, before, cases) -> refresh());
    session.thresholds().stakesProperty().addListener((property, before, stakes) -> refresh());
    session.thresholds().policies().addListener(this::moved);
    session
        .whereabouts()
        .viewProperty(Screen.DECIDE)
        .addListener((property, before, view) -> refresh());
    session.screenProperty().addListener((property, before, screen) -> refresh());
  }

  private void moved(MapChangeListener.Change<? extends DeskRun, ? extends Policy> change) {
    if (session.selectedRun().equals(Optional.of(change.getKey()))) {
      refresh();
    }
  }

  private void refresh() {
    Optional<ReviewCases> cases = hand.cases();
    if (cases.isEmpty()) {
      picture.set(QueuePicture.NONE);
      drawn.set(false);
      texts.putAll(words.none());
    } else if (hand.isLookedAt()) {
      show(cases.get());
    }
  }

  private void show(ReviewCases cases) {
    Policy policy = session.thresholds().policy(cases.run());
    QueueAt at = QueueAt.of(cases, policy, session.thresholds().stakes().capacity());
    stepUp.set(at.supposed());
    undated.set(!cases.dated());
    drawn.set(cases.dated());
    picture.set(
        cases.dated()
            ? new QueuePicture(cases.test().dates(), at.days(), at.team())
            : QueuePicture.NONE);
    texts.putAll(words.of(at));
  }

  /** Makes REVIEW mean that a person looks at the case. */
  public void reviewByHand() {
    session
        .selectedRun()
        .ifPresent(
            run ->
                session
                    .thresholds()
                    .wish(
                        new PolicyWish(
                            session.thresholds().policy(run).reviewedBy(Treatment.MANUAL_REVIEW),
                            messages.text("reviews.why.byHand"))));
  }

  /** The days as the chart shows them. */
  public ReadOnlyObjectProperty<QueuePicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** Figures and sentences, by the names in {@link QueueTexts}; empty where one doesn't hold. */
  public ObservableMap<String, String> getTexts() {
    return texts;
  }

  /** Whether REVIEW is a step-up, so that no person looks at the cases. */
  public ReadOnlyBooleanProperty stepUpProperty() {
    return stepUp.getReadOnlyProperty();
  }

  public boolean isStepUp() {
    return stepUp.get();
  }

  /** Whether the records have no dates. */
  public ReadOnlyBooleanProperty undatedProperty() {
    return undated.getReadOnlyProperty();
  }

  public boolean isUndated() {
    return undated.get();
  }

  /** Whether there are days to draw. */
  public ReadOnlyBooleanProperty drawnProperty() {
    return drawn.getReadOnlyProperty();
  }

  public boolean isDrawn() {
    return drawn.get();
  }
}
