package org.riskbench.ui.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.scoring.ModelId;
import org.riskbench.server.ServerPlan;
import org.riskbench.server.ServerState;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** Which model answers over HTTP, and whether. FX thread only. */
public final class ServerViewModel {
  private final Session session;
  private final Messages messages;
  private final LatestJob job;
  private final Launch launch;
  private final Toasts toasts;
  private final TextClipboard clipboard;
  private final ObservableList<ModelId> models = FXCollections.observableArrayList();

  /** Kept here, for a view of a list forgets its listeners once nobody holds it. */
  private final ObservableList<ModelId> shownModels =
      FXCollections.unmodifiableObservableList(models);

  private final ReadOnlyObjectWrapper<Optional<ModelId>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
  private final Endpoint endpoint = new Endpoint();
  private final NothingToPublish nothing;
  private final Replacement replacement;
  private final TrafficCounts traffic = new TrafficCounts();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * The view's state.
   *
   * @param fxThread runs work on the FX thread: the server tells its states on threads of its own
   */
  public ServerViewModel(
      Session session,
      Messages messages,
      JobRunner jobs,
      Launch launch,
      Toasts toasts,
      TextClipboard clipboard,
      Executor fxThread) {
    this.session = session;
    this.messages = messages;
    this.job = new LatestJob(jobs);
    this.launch = launch;
    this.toasts = toasts;
    this.clipboard = clipboard;
    this.nothing = new NothingToPublish(session, messages);
    this.replacement =
        new Replacement(
            session,
            messages,
            jobs,
            launch.registry(),
            new Replacement.Answers(
                this::swap, this::keep, problem -> refused(Optional.of(problem))));
    session.models().addListener((Observable changed) -> showModels());
    session
        .requests()
        .publishedProperty()
        .addListener((p, before, wanted) -> wanted.ifPresent(this::choose));
    launch.server().listen(next -> fxThread.execute(() -> show(next)));
    showModels();
    show(launch.server().state());
  }

  /**
   * The models, newest first, and what answers also if it can't be published any more, as when its
   * key was revoked: it has to be seen, and to be stopped.
   */
  private List<ModelId> found() {
    Stream<ModelId> saved =
        session.models().stream()
            .filter(RegistryEntry.Saved.class::isInstance)
            .map(RegistryEntry.Saved.class::cast)
            .sorted(
                Comparator.comparing((RegistryEntry.Saved each) -> each.manifest().createdAt())
                    .reversed())
            .map(RegistryEntry.Saved::id);
    return launch.server().state() instanceof ServerState.Running now
        ? Stream.concat(saved, Stream.of(now.model())).distinct().toList()
        : saved.toList();
  }

  private void showModels() {
    List<ModelId> found = found();
    boolean newer = !found.isEmpty() && !models.contains(found.get(0));
    models.setAll(found);
    ready.set(!found.isEmpty());
    nothing.look();
    Optional<ModelId> kept = chosen.get().filter(found::contains);
    // What answers stays chosen, else the list would show a model that is not published.
    boolean stays = running.get() || !newer;
    chosen.set(kept.isPresent() && stays ? kept : found.stream().findFirst());
  }

  /** Chooses a model; if another one is published, it is asked whether this one takes over. */
  public void choose(ModelId model) {
    if (chosen.get().equals(Optional.of(model))) {
      return;
    }
    chosen.set(Optional.of(model));
    if (running.get() && !busy.get()) {
      replace(model);
    }
  }

  /** Asks before another model takes over; the one that answers already needs no question. */
  private void replace(ModelId model) {
    replacement.close();
    if (launch.server().state() instanceof ServerState.Running now && !now.model().equals(model)) {
      replacement.ask(now.model(), model);
    }
  }

  private void swap(ModelId model) {
    swap(model, false);
  }

  private void swap(ModelId model, boolean cold) {
    notice.set(Optional.empty());
    Optional<Dataset> past = session.dataset();
    job.submit(
        JobRunner.Lane.FILES,
        Job.of("job.swap", context -> launch.swap(model, past, cold, context)),
        LatestJob.ending(this::swapped, problem -> notSwapped(problem, model)));
  }

  /** Nothing known of what a model counts is no dead end either. */
  private void notSwapped(Optional<Problem> problem, ModelId model) {
    refused(problem);
    problem
        .filter(each -> each.code().equals("STATE-114"))
        .map(Notice::of)
        .map(plain -> plain.with(messages.text("publish.swapCold"), () -> swap(model, true)))
        .ifPresent(offered -> notice.set(Optional.of(offered)));
  }

  private void refused(Optional<Problem> problem) {
    failed(problem);
    keep();
  }

  /** The model before answers on, so it is the chosen one again. */
  private void keep() {
    if (launch.server().state() instanceof ServerState.Running now) {
      chosen.set(Optional.of(now.model()));
    }
  }

  private void swapped(Launch.Launched launched) {
    chosen.set(Optional.of(launched.model().id()));
    toasts.show(messages.text("publish.swapped", launched.model().id().toString()));
    show(launch.server().state());
    endpoint.showCall(launched.model());
  }

  /** Publishes the chosen model, or takes it back. */
  public void toggle() {
    if (busy.get()) {
      return;
    }
    if (running.get()) {
      busy.set(true);
      job.submit(
          JobRunner.Lane.FILES,
          Job.of(
              "job.unpublish",
              context -> {
                launch.stop();
                return true;
              }),
          LatestJob.ending(stopped -> busy.set(false), this::failed));
    } else {
      start(session.settings().serving().port(), true);
    }
  }

  private void start(int port, boolean logged) {
    Optional<ModelId> model = chosen.get();
    if (model.isEmpty()) {
      return;
    }
    busy.set(true);
    notice.set(Optional.empty());
    Launch.Wish wish =
        new Launch.Wish(ServerPlan.defaults().onPort(port), launch.seal().isOnlyTrusted(), logged);
    job.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.publish", context -> launch.start(wish, model.get(), session.dataset(), context)),
        LatestJob.ending(this::published, problem -> notStarted(problem, logged)));
  }

  private void published(Launch.Launched launched) {
    SealedModel model = launched.model();
    busy.set(false);
    show(launch.server().state());
    endpoint.showCall(model);
    toasts.show(messages.text("publish.parity", launched.parity().records()));
    // Another one may have been chosen while this one was on its way.
    chosen
        .get()
        .filter(wanted -> running.get() && !wanted.equals(model.id()))
        .ifPresent(this::replace);
  }

  private void failed(Optional<Problem> problem) {
    busy.set(false);
    notice.set(problem.map(Notice::of));
  }

  private void notStarted(Optional<Problem> problem, boolean logged) {
    busy.set(false);
    notice.set(problem.map(each -> offered(each, logged)));
  }

  /** A port in use or a log that can't be kept is no dead end: the way on is a click away. */
  private Notice offered(Problem problem, boolean logged) {
    Optional<String> free = Optional.ofNullable(problem.details().get("freePort"));
    Notice plain = Notice.of(problem);
    if (free.isPresent()) {
      int port = Integer.parseInt(free.get());
      return plain.with(messages.text("publish.usePort", free.get()), () -> start(port, logged));
    }
    return logged && isOfLog(problem)
        ? plain.with(
            messages.text("publish.withoutLog"),
            () -> start(session.settings().serving().port(), false))
        : plain;
  }

  /** The log, the salt of its pseudonyms, or the state that goes on from it. */
  private static boolean isOfLog(Problem problem) {
    return problem.code().startsWith("LEDGER-")
        || problem.code().startsWith("STATE-")
        || problem.code().equals("USE-311");
  }

  private void show(ServerState next) {
    running.set(next instanceof ServerState.Running);
    if (!running.get()) {
      replacement.close();
    }
    if (next instanceof ServerState.Running now) {
      state.set(messages.text("publish.running", now.model().toString()));
      endpoint.show(now.address());
    } else {
      state.set(messages.text(word(next)));
      endpoint.clear();
    }
    if (!models.equals(found())) {
      showModels();
    }
  }

  private static String word(ServerState state) {
    if (state instanceof ServerState.Starting) {
      return "publish.starting";
    }
    if (state instanceof ServerState.Stopping) {
      return "publish.stopping";
    }
    return state instanceof ServerState.Failed ? "publish.failed" : "publish.stopped";
  }

  /** Reads the counters; called twice a second while the screen is shown. */
  public void count() {
    traffic.show(launch.server().traffic());
  }

  /** Takes the address to other programs. */
  public void copyAddress() {
    clipboard.copy(endpoint.getAddress());
    toasts.show(messages.text("publish.copied"));
  }

  /** Takes the curl line to other programs. */
  public void copyCurl() {
    clipboard.copy(endpoint.getCurl());
    toasts.show(messages.text("publish.copied"));
  }

  public ObservableList<ModelId> getModels() {
    return shownModels;
  }

  public ReadOnlyObjectProperty<Optional<ModelId>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty stateProperty() {
    return state.getReadOnlyProperty();
  }

  public String getState() {
    return state.get();
  }

  public Endpoint getEndpoint() {
    return endpoint;
  }

  /** What stands here as long as there is no model. */
  public NothingToPublish getNothing() {
    return nothing;
  }

  /** What is asked of a model's seal. */
  public SealDemand getSeal() {
    return launch.seal();
  }

  /** Asks before another model takes over. */
  public Replacement getReplacement() {
    return replacement;
  }

  public TrafficCounts getTraffic() {
    return traffic;
  }

  /** Whether there is a model to publish. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return running.get();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public boolean isBusy() {
    return busy.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
