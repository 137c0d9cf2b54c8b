package org.riskbench.ui.help;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.riskbench.server.ServerState;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.ModelSupply;
import org.riskbench.ui.session.Session;

/**
 * The tour over the real screens: where it is, what it says, and when it goes on by itself because
 * what it waits for has happened. FX thread only.
 */
public final class TourViewModel {
  private final Session session;
  private final Messages messages;
  private final ObservableBooleanValue training;
  private final ReadOnlyObjectWrapper<Optional<TourStep>> step =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nextLabel = new ReadOnlyStringWrapper("");
  private final BooleanBinding offered;

  /**
   * A tour of the screens.
   *
   * @param training whether a training is at work or waits
   */
  public TourViewModel(Session session, Messages messages, ObservableBooleanValue training) {
    this.session = session;
    this.messages = messages;
    this.training = training;
    offered =
        Bindings.createBooleanBinding(
            () ->
                !session.settings().habits().tourSeen()
                    && step.get().isEmpty()
                    && session.screenProperty().get() == Screen.DATA,
            session.settingsProperty(),
            session.screenProperty(),
            step);
    session.runs().addListener((Observable changed) -> happened(TourStep.TRAIN));
    session.models().addListener((Observable changed) -> happened(TourStep.SAVE));
    training.addListener(changed -> tell());
    session.serverProperty().addListener(changed -> tell());
    session.datasetProperty().addListener(changed -> tell());
  }

  /** Whether the tour is offered: once, until it was taken or declined. */
  BooleanBinding offeredProperty() {
    return offered;
  }

  boolean isOffered() {
    return offered.get();
  }

  /** Begins at the first step. */
  public void begin() {
    decline();
    go(Optional.of(TourStep.DATA));
  }

  /** Offers the tour no more. */
  void decline() {
    if (!session.settings().habits().tourSeen()) {
      session.changeSettings(known -> known.habits(habits -> habits.withTourSeen(true)));
    }
  }

  /** Ends the tour, wherever it is. */
  void end() {
    go(Optional.empty());
  }

  /**
   * Goes one step on, or ends after the last; stays where a step waits for what must come first.
   */
  void next() {
    step.get().filter(at -> !waits()).ifPresent(at -> go(at.following()));
  }

  /** Goes one step back. */
  void back() {
    step.get().flatMap(TourStep::preceding).ifPresent(at -> go(Optional.of(at)));
  }

  /** Whether the step can't be left forward yet: there is nothing to show without models. */
  boolean waits() {
    return step.get().equals(Optional.of(TourStep.TRAIN)) && session.runs().isEmpty();
  }

  /** Whether what it waits for was begun: to begin it once more would only make it longer. */
  boolean isUnderWay() {
    return waits() && training.get();
  }

  /** What a step asks for was done: the tour goes on. */
  private void happened(TourStep asked) {
    if (step.get().equals(Optional.of(asked)) && done(asked)) {
      next();
    } else {
      tell();
    }
  }

  private boolean done(TourStep asked) {
    return asked == TourStep.TRAIN ? !session.runs().isEmpty() : isSaved();
  }

  /** Whether there is a model to publish. */
  private boolean isSaved() {
    return ModelSupply.of(session.models()) == ModelSupply.USABLE;
  }

  private void go(Optional<TourStep> target) {
    target.ifPresent(
        at -> {
          session.go(at.screen());
          at.view().ifPresent(session::show);
        });
    step.set(target);
    tell();
  }

  private void tell() {
    step.get().ifPresent(this::tell);
  }

  private void tell(TourStep at) {
    title.set(messages.text(at.titleKey()));
    text.set(messages.text(at.titleKey() + ".text" + variant(at)));
    place.set(
        messages.text(
            "tour.place", Formats.count(at.number()), Formats.count(TourStep.values().length)));
    nextLabel.set(messages.text(next(at)));
  }

  private String next(TourStep at) {
    if (waits()) {
      return isUnderWay() ? "tour.train.working" : "tour.train.now";
    }
    return at.following().isEmpty() ? "tour.finish" : "tour.next";
  }

  /** Which text fits what lies on the desk. */
  private String variant(TourStep at) {
    return switch (at) {
      case TRAIN -> isUnderWay() ? ".working" : session.runs().isEmpty() ? "" : ".done";
      case PUBLISH ->
          !isSaved()
              ? ".unsaved"
              : session.serverProperty().get() instanceof ServerState.Running ? ".running" : "";
      case DATA -> session.dataset().isEmpty() ? ".loading" : "";
      default -> "";
    };
  }

  /** Where the tour is; empty while there is none. */
  ReadOnlyObjectProperty<Optional<TourStep>> stepProperty() {
    return step.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  public String getText() {
    return text.get();
  }

  /** Which step of how many. */
  public ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  public String getPlace() {
    return place.get();
  }

  /** What the button says that leads on. */
  public ReadOnlyStringProperty nextLabelProperty() {
    return nextLabel.getReadOnlyProperty();
  }

  public String getNextLabel() {
    return nextLabel.get();
  }
}
