package org.riskbench.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.riskbench.job.JobState;
import org.riskbench.server.ServerState;
import org.riskbench.ui.kit.JobBoard;
import org.riskbench.ui.kit.JobEntry;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/**
 * Asks before the window closes on something that would be lost or stopped: a published model, work
 * that took somebody's time, runs that no disk took. FX thread only.
 */
public final class LeaveViewModel {
  /** Shorter work is soon done again, and nobody wants to be asked about it. */
  private static final Duration WORTH_ASKING = Duration.ofSeconds(5);

  /** Work that is asked about from its first moment. */
  private static final Set<String> LONG = Set.of("job.train", "job.export.make");

  private final Session session;
  private final JobBoard board;
  private final Messages messages;
  private final BooleanSupplier unkept;
  private final Runnable close;
  private final BooleanProperty asked = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<String>> losses = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper leaveLabel = new ReadOnlyStringWrapper("");
  private boolean restarting;

  /**
   * Asks nothing yet.
   *
   * @param unkept whether the disk does not take what lies on the desk
   * @param close closes the window, whatever is lost
   */
  public LeaveViewModel(
      Session session, JobBoard board, Messages messages, BooleanSupplier unkept, Runnable close) {
    this.session = session;
    this.board = board;
    this.messages = messages;
    this.unkept = unkept;
    this.close = close;
    ask(false);
  }

  /**
   * Somebody wants the window to close.
   *
   * @return whether it may at once; else the question is shown
   */
  public boolean mayLeave() {
    return ask(false);
  }

  private boolean ask(boolean restart) {
    restarting = restart;
    title.set(messages.text(restart ? "leave.title.restart" : "leave.title"));
    leaveLabel.set(messages.text(restart ? "leave.restart" : "leave.leave"));
    losses.set(found());
    asked.set(!losses.get().isEmpty());
    return losses.get().isEmpty();
  }

  /** Closes the window, or asks first. */
  public void leave() {
    if (ask(false)) {
      close.run();
    }
  }

  /** Closes the window to have the program start again, or asks first. */
  public void restart() {
    if (ask(true)) {
      close.run();
    }
  }

  /** Whether the window closes for the program to start again. */
  public boolean isRestarting() {
    return restarting;
  }

  /** It was read, and the window closes all the same. */
  public void leaveAnyway() {
    asked.set(false);
    close.run();
  }

  /** The window stays. */
  public void stay() {
    restarting = false;
    asked.set(false);
  }

  private List<String> found() {
    List<String> found = new ArrayList<>();
    if (session.serverProperty().get() instanceof ServerState.Running running) {
      found.add(
          messages.text("leave.server", running.model().toString(), running.address().toString()));
    }
    Set<String> titles = Set.copyOf(LONG.stream().map(messages::textOrName).toList());
    board.entries().stream()
        .filter(entry -> isUnderWay(entry, titles.contains(entry.title())))
        .map(entry -> messages.text("leave.job", entry.title()))
        .forEach(found::add);
    if (unkept.getAsBoolean() && !session.runs().isEmpty()) {
      found.add(messages.text("leave.unkept", session.runs().size()));
    }
    return List.copyOf(found);
  }

  private static boolean isUnderWay(JobEntry entry, boolean always) {
    JobState<?> state = entry.getState();
    return !state.ended() && (always || elapsed(state).anyMatch(LeaveViewModel::isWorthAsking));
  }

  private static Stream<Duration> elapsed(JobState<?> state) {
    if (state instanceof JobState.Running<?> running) {
      return Stream.of(running.elapsed());
    }
    return state instanceof JobState.Paused<?> paused ? Stream.of(paused.elapsed()) : Stream.of();
  }

  private static boolean isWorthAsking(Duration elapsed) {
    return elapsed.compareTo(WORTH_ASKING) >= 0;
  }

  /** Whether the question is in front; written by whatever shows it, too. */
  public BooleanProperty askedProperty() {
    return asked;
  }

  /** What is asked. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  /** What the button says that leaves all the same. */
  public ReadOnlyStringProperty leaveLabelProperty() {
    return leaveLabel.getReadOnlyProperty();
  }

  public String getLeaveLabel() {
    return leaveLabel.get();
  }

  /** What would be lost or stopped, a sentence each. */
  public ReadOnlyObjectProperty<List<String>> lossesProperty() {
    return losses.getReadOnlyProperty();
  }
}
