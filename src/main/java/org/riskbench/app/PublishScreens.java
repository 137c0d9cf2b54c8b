package org.riskbench.app;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.riskbench.access.KeyFile;
import org.riskbench.cli.ModelDoors;
import org.riskbench.cli.Workplace;
import org.riskbench.decision.Mode;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.ledger.LedgerAddress;
import org.riskbench.ledger.LedgerPlan;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.Pseudonyms;
import org.riskbench.lists.ListStore;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.schema.CellHash;
import org.riskbench.server.ControlLog;
import org.riskbench.server.DecisionKeeping;
import org.riskbench.server.DecisionLog;
import org.riskbench.server.ModeFile;
import org.riskbench.server.OpenLog;
import org.riskbench.server.PublishingLog;
import org.riskbench.server.RegistryShelf;
import org.riskbench.server.ScoringServer;
import org.riskbench.settings.SaltStore;
import org.riskbench.signing.TrustedKeyStore;
import org.riskbench.state.StateAddress;
import org.riskbench.ui.callers.CallersController;
import org.riskbench.ui.callers.CallersViewModel;
import org.riskbench.ui.callers.KeyDesk;
import org.riskbench.ui.challenger.ChallengerController;
import org.riskbench.ui.challenger.ChallengerViewModel;
import org.riskbench.ui.decisions.DecisionsController;
import org.riskbench.ui.decisions.DecisionsViewModel;
import org.riskbench.ui.decisions.DetailController;
import org.riskbench.ui.decisions.ExportPlace;
import org.riskbench.ui.decisions.PerformanceController;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.PublishView;
import org.riskbench.ui.kit.ScreenLoader;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.live.AnchorViewModel;
import org.riskbench.ui.live.LiveController;
import org.riskbench.ui.live.LiveViewModel;
import org.riskbench.ui.live.ScoreAnchor;
import org.riskbench.ui.publish.Launch;
import org.riskbench.ui.publish.ModeController;
import org.riskbench.ui.publish.ModeViewModel;
import org.riskbench.ui.publish.PublishController;
import org.riskbench.ui.publish.PublishViewModel;
import org.riskbench.ui.publish.SealDemand;
import org.riskbench.ui.publish.ServerController;
import org.riskbench.ui.publish.ServerViewModel;
import org.riskbench.ui.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server with its log, and the views of Publish. Make it on the FX thread. */
final class PublishScreens implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PublishScreens.class);

  /** So many decisions are asked who called: a long log is not read whole for that. */
  private static final int RECENT = 100_000;

  private final Session session;
  private final JobRunner jobs;
  private final Messages messages;
  private final Toasts toasts;
  private final ListStore lists;
  private final ModelRegistry registry;
  private final ModelDoors doors;
  private final Desk.Surroundings given;
  private final ScoringServer server = new ScoringServer();
  private final DecisionKeeping log;
  private final ServerViewModel publishing;
  private final ModeViewModel mode;
  private final ChallengerViewModel challenger;
  private final DecisionsViewModel decisions;
  private final CallersViewModel callers;

  PublishScreens(Shared shared, ModelRegistry registry, ListStore lists) {
    this.session = shared.session();
    this.jobs = shared.jobs();
    this.messages = shared.messages();
    this.toasts = shared.toasts();
    this.lists = lists;
    this.given = shared.surroundings();
    server.use(lists);
    server.use(ControlLog.of(registry));
    server.use(new ModeFile(given.places().home().resolve(ModeFile.NAME)));
    server.keepFigures(given.places().monitor());
    server.listen(
        new PublishingLog(registry, problem -> LOG.warn("{} not written down", problem.code())));
    this.registry = registry;
    this.doors = new ModelDoors(new Workplace(given.places(), session.settings()));
    server.use(new RegistryShelf(registry, model -> doors.pass(model, JobContext.none())));
    log = log();
    publishing =
        new ServerViewModel(
            session,
            messages,
            jobs,
            new Launch(
                registry,
                server,
                doors,
                new SealDemand(session, new TrustedKeyStore(given.places().keys())),
                log),
            toasts,
            given.clipboard(),
            given.fxThread());
    server.listen(next -> given.fxThread().execute(() -> session.setServer(next)));
    mode = new ModeViewModel(server, messages, jobs, given.fxThread());
    challenger =
        new ChallengerViewModel(session, messages, jobs, server, registry, given.fxThread());
    decisions =
        new DecisionsViewModel(
            session, messages, jobs, this::reader, registry, toasts, given.clipboard());
    callers = new CallersViewModel(session, messages, jobs, keys(), toasts, given.clipboard());
  }

  private DecisionKeeping log() {
    StateAddress past =
        StateAddress.ofDesk(
            given.places().state().toString(), given.places().keys(), System.getenv());
    return new DecisionKeeping(
        server,
        () -> OpenLog.of(LedgerPlan.inFile(given.places().decisions()), pseudonyms()),
        open -> DecisionLog.of(open.ledger(), pseudonyms(), lists),
        sightings -> past.open(sightings, Clock.systemUTC()));
  }

  /** Under this desk's key, which is made the first time it is needed: not on the FX thread. */
  private Pseudonyms pseudonyms() {
    return new Pseudonyms(new CellHash(new SaltStore(given.places().home()).require()));
  }

  /** Looking makes nothing: a desk without a key has kept no decision under one. */
  private LedgerReader reader() {
    byte[] key = new SaltStore(given.places().home()).find().orElseGet(() -> new byte[32]);
    return LedgerReader.open(
        new LedgerAddress.OfFile(given.places().decisions()), new Pseudonyms(new CellHash(key)));
  }

  private KeyDesk keys() {
    return new KeyDesk(new KeyFile(given.places().apiKeys()), this::lastSeen, Clock.systemUTC());
  }

  /** Nobody was seen where no decision was ever kept. */
  private Map<String, Instant> lastSeen() {
    if (!Files.isRegularFile(given.places().decisions())) {
      return Map.of();
    }
    try (LedgerReader reader = reader()) {
      return reader.lastSeen(RECENT);
    }
  }

  void into(Map<Class<?>, Supplier<?>> controllers, ScreenLoader screens) {
    controllers.put(ModeController.class, () -> new ModeController(mode));
    PublishViewModel publish = new PublishViewModel(session, messages, mode);
    controllers.put(
        PublishController.class, () -> new PublishController(publish, messages, screens::load));
    controllers.put(ServerController.class, () -> new ServerController(publishing, messages));
    AnchorViewModel anchor =
        new AnchorViewModel(
            session, new ScoreAnchor(registry, this::reader, doors)::next, jobs, messages);
    LiveViewModel live = new LiveViewModel(session, messages, server.monitor(), anchor, toasts);
    controllers.put(LiveController.class, () -> new LiveController(live, messages));
    controllers.put(
        ChallengerController.class, () -> new ChallengerController(challenger, messages));
    controllers.put(
        DecisionsController.class,
        () -> new DecisionsController(decisions, given.dialogs(), messages));
    controllers.put(DetailController.class, () -> new DetailController(decisions.getDetail()));
    controllers.put(
        PerformanceController.class,
        () -> new PerformanceController(decisions.getPerformance(), messages));
    controllers.put(CallersController.class, () -> new CallersController(callers));
  }

  /** Publishes the model that is chosen; nothing where there is none, or one answers already. */
  void publish() {
    if (!publishing.isRunning()) {
      publishing.toggle();
    }
  }

  /** Says what can be done there. */
  void offer(Offers screen) {
    var able = publishing.readyProperty().and(publishing.busyProperty().not());
    Offers at = screen.in(PublishView.SERVER);
    at.add(
        "toggle",
        "command.publish.toggle",
        "fth-power",
        "Shortcut+Enter",
        able,
        publishing::toggle);
    at.add(
        "copyAddress",
        "command.publish.address",
        "fth-copy",
        "Shortcut+Shift+C",
        publishing.runningProperty(),
        publishing::copyAddress);
    at.add(
        "copyCurl",
        "command.publish.curl",
        "fth-terminal",
        "Shortcut+Shift+U",
        publishing.runningProperty(),
        publishing::copyCurl);
    for (Mode each : List.of(Mode.NORMAL, Mode.RULES_ONLY, Mode.REVIEW_ALL)) {
      at.add(
          "mode." + each.word(),
          "command.publish.mode." + each.word(),
          "fth-shield",
          "",
          publishing.runningProperty(),
          () -> mode.want(each));
    }
    Offers log = screen.in(PublishView.DECISIONS);
    log.add("search", "command.publish.search", "fth-refresh-cw", "F5", decisions::search);
    log.add(
        "export",
        "command.publish.export",
        "fth-download",
        "",
        () -> ExportPlace.ask(given.dialogs(), messages).ifPresent(decisions::export));
    offerKeys(screen.in(PublishView.CALLERS));
    Offers beside = screen.in(PublishView.CHALLENGER);
    beside.add(
        "clear", "challenger.clear", "fth-x", "", challenger.onProperty(), challenger::clear);
    beside.add(
        "promote",
        "challenger.promote",
        "fth-award",
        "",
        challenger.onProperty(),
        challenger::promote);
  }

  private void offerKeys(Offers at) {
    at.add(
        "makeKey",
        "command.publish.key.make",
        "fth-key",
        "",
        callers.busyProperty().not(),
        callers::make);
    at.add(
        "copyKey",
        "command.publish.key.copy",
        "fth-copy",
        "",
        callers.getNewKey().shownProperty(),
        callers::copy);
    at.add(
        "putAwayKey",
        "command.publish.key.putAway",
        "fth-eye-off",
        "",
        callers.getNewKey().shownProperty(),
        callers::putAway);
    at.add(
        "revokeKey",
        "command.publish.key.revoke",
        "fth-slash",
        "",
        callers.getRevocation().askedProperty(),
        callers::revoke);
  }

  /** Stops the server, then closes its log. */
  @Override
  public void close() {
    server.close();
    log.close();
  }
}
