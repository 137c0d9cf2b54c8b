package org.riskbench.ui.challenger;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.scoring.ModelId;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerState;
import org.riskbench.shadow.Shadow;
import org.riskbench.shadow.ShadowReport;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.PublishView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.Session;

/** A challenger in the shadow of the model that answers. FX thread only. */
public final class ChallengerViewModel {
  private final Session session;
  private final ScoringServer server;
  private final ModelRegistry registry;
  private final Messages messages;
  private final ChallengerWords words;
  private final LatestJob job;
  private final ObservableList<ModelId> models = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<ShadowReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper able = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper lead = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper rates = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper swaps = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper bands = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");

  /**
   * The view's state.
   *
   * @param fxThread runs work on the FX thread: the server tells its states on threads of its own
   */
  public ChallengerViewModel(
      Session session,
      Messages messages,
      JobRunner jobs,
      ScoringServer server,
      ModelRegistry registry,
      Executor fxThread) {
    this.session = session;
    this.messages = messages;
    this.words = new ChallengerWords(messages);
    this.job = new LatestJob(jobs);
    this.server = server;
    this.registry = registry;
    session.models().addListener((Observable changed) -> look());
    server.listen(state -> fxThread.execute(this::look));
    look();
  }

  /** Looks what is found by now; called now and then while the view is shown. */
  public void look() {
    Optional<ModelId> answering =
        server.state() instanceof ServerState.Running now
            ? Optional.of(now.model())
            : Optional.empty();
    List<ModelId> others =
        session.models().stream()
            .filter(RegistryEntry.Saved.class::isInstance)
            .map(RegistryEntry.Saved.class::cast)
            .map(RegistryEntry.Saved::id)
            .filter(id -> !answering.equals(Optional.of(id)))
            .toList();
    if (!models.equals(others)) {
      models.setAll(others);
    }
    able.set(answering.isPresent() && !others.isEmpty());
    String next = answering.isEmpty() ? "live.empty.server" : "empty.decide";
    lead.set(able.get() ? "" : messages.text(next));
    show(server.shadow().map(Shadow::report), answering);
  }

  private void show(Optional<ShadowReport> found, Optional<ModelId> answering) {
    report.set(found);
    on.set(found.isPresent());
    rates.set(found.map(words::rates).orElse(""));
    swaps.set(found.map(words::swaps).orElse(""));
    left.set(found.map(words::left).orElse(""));
    bands.set(found.map(words::bands).orElse(""));
    sentence.set(
        found
            .map(words::conclusion)
            .orElseGet(
                () ->
                    server
                        .shadowEnded()
                        .map(EngineWords::told)
                        .orElseGet(() -> messages.text(empty(answering)))));
  }

  private String empty(Optional<ModelId> answering) {
    if (answering.isEmpty()) {
      return "challenger.stopped";
    }
    return models.isEmpty() ? "challenger.alone" : "challenger.choose";
  }

  /** Puts a model into the shadow. */
  public void challenge(ModelId id) {
    notice.set(Optional.empty());
    job.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.challenge", context -> server.challengeAndLog(Optional.of(registry.load(id)), "")),
        LatestJob.ending(this::done, this::failed));
  }

  /** Takes the challenger away. */
  public void clear() {
    job.submit(
        JobRunner.Lane.FILES,
        Job.of("job.unchallenge", context -> server.challengeAndLog(Optional.empty(), "")),
        LatestJob.ending(this::done, this::failed));
  }

  private void done(Optional<Problem> unwritten) {
    notice.set(unwritten.map(Notice::of));
    look();
  }

  private void failed(Optional<Problem> problem) {
    notice.set(problem.map(Notice::of));
    look();
  }

  /** Asks on the server's view whether the challenger is to take over. */
  public void promote() {
    report
        .get()
        .ifPresent(
            found -> {
              session.show(PublishView.SERVER);
              session.requests().publish(found.challenger());
            });
  }

  /** Models that could be put into the shadow. */
  public ObservableList<ModelId> getModels() {
    return models;
  }

  public ReadOnlyObjectProperty<Optional<ShadowReport>> reportProperty() {
    return report.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }

  /** Whether a model answers and there is another one. */
  public ReadOnlyBooleanProperty ableProperty() {
    return able.getReadOnlyProperty();
  }

  public boolean isAble() {
    return able.get();
  }

  /** Whether there is a challenger. */
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  public boolean isOn() {
    return on.get();
  }

  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }

  public ReadOnlyStringProperty ratesProperty() {
    return rates.getReadOnlyProperty();
  }

  public String getRates() {
    return rates.get();
  }

  public ReadOnlyStringProperty swapsProperty() {
    return swaps.getReadOnlyProperty();
  }

  public String getSwaps() {
    return swaps.get();
  }

  /** Whose bands are the lines of the table, and whose the columns. */
  public ReadOnlyStringProperty bandsProperty() {
    return bands.getReadOnlyProperty();
  }

  public String getBands() {
    return bands.get();
  }

  public ReadOnlyStringProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  public String getLeft() {
    return left.get();
  }

  /** The way to what is missing, as a verb; empty if nothing is. */
  public ReadOnlyStringProperty leadProperty() {
    return lead.getReadOnlyProperty();
  }

  public String getLead() {
    return lead.get();
  }

  /** Leads to what is missing: a model that answers, or a second one. */
  public void lead() {
    if (server.state() instanceof ServerState.Running) {
      session.go(Screen.DECIDE);
    } else {
      session.show(PublishView.SERVER);
    }
  }
}
