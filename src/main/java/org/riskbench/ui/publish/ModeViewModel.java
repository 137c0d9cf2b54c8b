package org.riskbench.ui.publish;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.riskbench.decision.Mode;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.server.KillSwitch;
import org.riskbench.server.ScoringServer;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Question;

/** The kill switch: by what published models decide, and why. FX thread only. */
public final class ModeViewModel {

  private final ScoringServer server;
  private final Messages messages;
  private final LatestJob job;
  private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.NORMAL);
  private final ReadOnlyObjectWrapper<Mode> wanted = new ReadOnlyObjectWrapper<>(Mode.NORMAL);
  private final Question<Mode> question = new Question<>();
  private final ReadOnlyBooleanWrapper unusual = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper banner = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper troubled = new ReadOnlyBooleanWrapper();
  private final StringProperty why = new SimpleStringProperty("");

  /**
   * The switch of a server.
   *
   * @param fxThread runs work on the FX thread: others may set the switch over HTTP
   */
  public ModeViewModel(ScoringServer server, Messages messages, JobRunner jobs, Executor fxThread) {
    this.server = server;
    this.messages = messages;
    this.job = new LatestJob(jobs);
    troubled.bind(problem.isNotEmpty());
    server.killSwitch().listen(position -> fxThread.execute(() -> show(position)));
    show(server.killSwitch().position());
  }

  private void show(KillSwitch.Position position) {
    mode.set(position.mode());
    unusual.set(position.mode() != Mode.NORMAL);
    banner.set(
        messages.text(
            "publish.mode.banner." + position.mode().word(),
            since().format(position.since()),
            position.why()));
    close();
  }

  /** Asks why the switch is to be set; to choose what holds already asks nothing. */
  public void want(Mode next) {
    if (next == mode.get()) {
      close();
      return;
    }
    wanted.set(next);
    problem.set("");
    question.ask(
        next,
        messages.text("publish.mode.question." + next.word()),
        messages.text("publish.mode.confirm." + next.word()));
  }

  /** Sets the switch. */
  public void confirm() {
    Mode next = wanted.get();
    String reason = why.get();
    if (reason.isBlank()) {
      problem.set(messages.text("publish.mode.why.missing"));
      return;
    }
    job.submit(
        JobRunner.Lane.FILES,
        Job.of("job.mode", context -> server.switchAndLog(next, reason, "")),
        LatestJob.ending(this::done, failed -> problem.set(said(failed))));
  }

  private void done(Optional<Problem> unwritten) {
    problem.set(said(unwritten));
    why.set("");
  }

  private static String said(Optional<Problem> problem) {
    return problem.map(EngineWords::told).orElse("");
  }

  /** Leaves the switch as it is. */
  public void close() {
    question.close();
    wanted.set(mode.get());
    problem.set("");
  }

  public ReadOnlyObjectProperty<Mode> modeProperty() {
    return mode.getReadOnlyProperty();
  }

  /** What is chosen: the mode that holds, or the one that a reason is asked for. */
  public ReadOnlyObjectProperty<Mode> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /** Asks why the switch is to be set. */
  public Question<Mode> getQuestion() {
    return question;
  }

  /** Whether anything but the usual mode holds. */
  public ReadOnlyBooleanProperty unusualProperty() {
    return unusual.getReadOnlyProperty();
  }

  public boolean isUnusual() {
    return unusual.get();
  }

  public ReadOnlyStringProperty bannerProperty() {
    return banner.getReadOnlyProperty();
  }

  public String getBanner() {
    return banner.get();
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String getProblem() {
    return problem.get();
  }

  public ReadOnlyBooleanProperty troubledProperty() {
    return troubled.getReadOnlyProperty();
  }

  public boolean isTroubled() {
    return troubled.get();
  }

  /** The reason, as typed. */
  public StringProperty whyProperty() {
    return why;
  }

  private static DateTimeFormatter since() {
    return Formats.dates("d MMM, HH:mm").withZone(ZoneId.systemDefault());
  }
}
