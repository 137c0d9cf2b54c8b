package org.riskbench.ui.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;
import org.riskbench.job.JobState;
import org.riskbench.job.TimeLeft;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Appearance;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.JobBoard;
import org.riskbench.ui.kit.JobEntry;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** The frame's state: which screen is in front, and what the status strip says. */
public final class ShellViewModel {
  private static final Duration LONG = Duration.ofSeconds(1);

  private final Session session;
  private final JobBoard board;
  private final Appearance appearance;
  private final Toasts toasts;
  private final NoticeBoard notices;
  private final Messages messages;

  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper jobTitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper jobPhase = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper jobPercent = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper jobElapsed = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper jobProgress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper idleText = new ReadOnlyStringWrapper("");
  private final ChangeListener<JobState<?>> mover = (property, before, state) -> describe(state);
  private Optional<JobEntry> shown = Optional.empty();
  private TimeLeft left = new TimeLeft();

  public ShellViewModel(
      Session session,
      JobBoard board,
      Appearance appearance,
      Toasts toasts,
      NoticeBoard notices,
      Messages messages) {
    this.session = session;
    this.board = board;
    this.appearance = appearance;
    this.toasts = toasts;
    this.notices = notices;
    this.messages = messages;
    idleText.set(messages.text("shell.ready"));
    board.currentProperty().addListener((property, before, current) -> show(current));
    board
        .waitingProperty()
        .addListener(changed -> shown.ifPresent(entry -> describe(entry.getState())));
    show(board.currentProperty().get());
  }

  public ReadOnlyObjectProperty<Screen> screenProperty() {
    return session.screenProperty();
  }

  public Screen getScreen() {
    return session.screenProperty().get();
  }

  /** Brings a screen to the front. */
  public void go(Screen screen) {
    session.go(screen);
  }

  /** Turns light into dark and back. */
  public void toggleTheme() {
    Theme other = appearance.isDark() ? Theme.LIGHT : Theme.DARK;
    session.changeSettings(settings -> settings.look(look -> look.withTheme(other)));
  }

  public Appearance appearance() {
    return appearance;
  }

  /** Words of success to show. */
  public Toasts toasts() {
    return toasts;
  }

  /** What concerns the whole program. */
  NoticeBoard notices() {
    return notices;
  }

  /** The jobs of this sitting, newest first. */
  public ObservableList<JobEntry> history() {
    return board.entries();
  }

  /** One line about an ended or running job. */
  public String historyLine(JobEntry entry) {
    return entry.title() + " · " + ending(entry.getState());
  }

  /** Asks the job shown to stop. */
  public void cancel() {
    shown.ifPresent(JobEntry::cancel);
  }

  /** Brings the elapsed time up to date; called a few times a second while busy. */
  public void tick() {
    jobElapsed.set(shown.map(entry -> Formats.elapsed(entry.waited())).orElse(""));
  }

  /** Whether the job shown takes longer than a blink. */
  boolean isLong() {
    return shown.filter(entry -> entry.waited().compareTo(LONG) >= 0).isPresent();
  }

  private void show(Optional<JobEntry> current) {
    shown.ifPresent(
        entry -> {
          entry.stateProperty().removeListener(mover);
          idleText.set(historyLine(entry));
        });
    shown = current;
    left = new TimeLeft();
    busy.set(current.isPresent());
    current.ifPresent(
        entry -> {
          jobTitle.set(entry.title());
          entry.stateProperty().addListener(mover);
          describe(entry.getState());
        });
    tick();
  }

  private void describe(JobState<?> state) {
    left.note(state);
    if (state instanceof JobState.Running<?> running) {
      boolean counted = running.fraction() >= 0;
      jobProgress.set(counted ? running.fraction() : -1);
      jobPercent.set(counted ? Math.round(running.fraction() * 100) + " %" : "");
      jobPhase.set(inOneLine(messages.phase(running.phaseKey()), left(), others()));
    } else if (state instanceof JobState.Paused<?>) {
      jobPhase.set(inOneLine(messages.text("job.paused"), others()));
    } else {
      jobProgress.set(-1);
      jobPercent.set("");
      jobPhase.set(state.ended() ? "" : messages.text("job.queued"));
    }
  }

  /** How many jobs wait for this one. */
  private String others() {
    int waiting = board.waitingProperty().get();
    return waiting == 0 ? "" : messages.text("job.waiting", waiting);
  }

  private String left() {
    return left.left()
        .map(
            time ->
                time.toSeconds() < 60
                    ? messages.text("job.left.seconds", time.toSeconds())
                    : messages.text("job.left.minutes", time.toMinutes()))
        .orElse("");
  }

  private static String inOneLine(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  private String ending(JobState<?> state) {
    if (state instanceof JobState.Succeeded<?> done) {
      return messages.text("job.done", Formats.elapsed(done.elapsed()));
    }
    if (state instanceof JobState.Failed<?> failed) {
      return EngineWords.told(failed.problem().what());
    }
    if (state instanceof JobState.Cancelled<?>) {
      return messages.text("job.cancelled");
    }
    return messages.text(
        state instanceof JobState.Paused
            ? "job.paused"
            : state instanceof JobState.Queued ? "job.queued" : "job.running");
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public boolean isBusy() {
    return busy.get();
  }

  public ReadOnlyStringProperty jobTitleProperty() {
    return jobTitle.getReadOnlyProperty();
  }

  public String getJobTitle() {
    return jobTitle.get();
  }

  public ReadOnlyStringProperty jobPhaseProperty() {
    return jobPhase.getReadOnlyProperty();
  }

  public String getJobPhase() {
    return jobPhase.get();
  }

  public ReadOnlyStringProperty jobPercentProperty() {
    return jobPercent.getReadOnlyProperty();
  }

  public String getJobPercent() {
    return jobPercent.get();
  }

  public ReadOnlyStringProperty jobElapsedProperty() {
    return jobElapsed.getReadOnlyProperty();
  }

  public String getJobElapsed() {
    return jobElapsed.get();
  }

  public ReadOnlyDoubleProperty jobProgressProperty() {
    return jobProgress.getReadOnlyProperty();
  }

  public double getJobProgress() {
    return jobProgress.get();
  }

  public ReadOnlyStringProperty idleTextProperty() {
    return idleText.getReadOnlyProperty();
  }

  public String getIdleText() {
    return idleText.get();
  }
}
