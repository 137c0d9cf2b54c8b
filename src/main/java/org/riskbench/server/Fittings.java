package org.riskbench.server;

import io.javalin.Javalin;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.Offer;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.Recorder;
import org.riskbench.answering.Safety;
import org.riskbench.answering.Witness;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.monitor.MaturedGoods;
import org.riskbench.rule.KnownLists;

/** What a server is fitted with before it starts, and how a start puts it together. Thread-safe. */
final class Fittings {
  private final Clock clock;
  private final Traffic traffic;
  private final Challengers challengers;
  private final StateKeeping past = new StateKeeping();
  private final Tally tally = new Tally();
  private final List<Witness> witnesses = new CopyOnWriteArrayList<>();
  private volatile ModelShelf shelf = ModelShelf.NONE;
  private volatile ControlLog controlLog = ControlLog.NONE;
  private volatile Recorder recorder = Recorder.NONE;
  private volatile Optional<DecisionLog> log = Optional.empty();
  private volatile KnownLists lists = KnownLists.none();
  private volatile Optional<Path> figureFolder = Optional.empty();

  Fittings(Clock clock, Traffic traffic, Challengers challengers) {
    this.clock = clock;
    this.traffic = traffic;
    this.challengers = challengers;
  }

  StateKeeping past() {
    return past;
  }

  Tally tally() {
    return tally;
  }

  KnownLists lists() {
    return lists;
  }

  ControlLog controlLog() {
    return controlLog;
  }

  void use(KnownLists known) {
    lists = known;
  }

  void use(Recorder writer) {
    recorder = writer;
    log = Optional.empty();
  }

  void use(DecisionLog kept) {
    recorder = kept.recorder(clock);
    log = Optional.of(kept);
  }

  void use(ModelShelf models) {
    shelf = models;
  }

  void use(ControlLog steering) {
    controlLog = steering;
  }

  void keepFigures(Path folder) {
    figureFolder = Optional.of(folder);
  }

  void show(Witness witness) {
    witnesses.add(witness);
  }

  Control control(ScoringServer server) {
    return new Control(server, shelf, controlLog);
  }

  /** A model as it is served under a plan. */
  PublishedModel published(ServerPlan plan, SealedModel model) {
    AnswerPlan answers = plan.answers();
    return new PublishedModel(
        model, log.isPresent() ? answers.offering(Offer.FEEDBACK) : answers, past.open(), lists);
  }

  /** Puts all together and listens; what was opened is closed again where that fails. */
  ServerSession open(ScoringServer server, ServerPlan plan, SealedModel model, Guard guard) {
    AtomicReference<PublishedModel> published = new AtomicReference<>(published(plan, model));
    Supplier<SealedModel> answering = () -> Objects.requireNonNull(published.get()).sealed();
    Optional<FeedbackDesk> feedback =
        log.map(kept -> new FeedbackDesk(kept, past.open(), challengers, answering, clock));
    AlarmWheel alarms = new AlarmWheel();
    FigureKeeper figures = FigureKeeper.open(server.monitor(), figureFolder);
    boolean opened = false;
    try {
      Answerer answerer =
          new Answerer(
              plan.limits().records(),
              recorder,
              everyWitness(),
              new Safety(server.killSwitch()::mode, alarms, tally));
      Javalin javalin =
          Routes.javalin(
              new ServerParts(
                  plan, published::get, answerer, traffic, control(server), guard, feedback));
      server.monitor().use(feedback.map(FeedbackDesk::goods).orElse(MaturedGoods.UNKNOWN));
      server.monitor().publish(model);
      Answerer.warmUp(Objects.requireNonNull(published.get()), plan.limits().records());
      javalin.start();
      opened = true;
      challengers.follow(model, lists, clock.instant());
      SealWatch seals =
          new SealWatch(plan.seals().revoked(), answering, challengers::model, server.monitor());
      return new ServerSession(
          javalin, plan, published, alarms, guard, feedback, Housekeeping.start(figures, seals));
    } finally {
      if (!opened) {
        feedback.ifPresent(FeedbackDesk::close);
        alarms.close();
        figures.close();
      }
    }
  }

  private List<Witness> everyWitness() {
    List<Witness> all = new ArrayList<>(witnesses);
    all.addAll(0, List.of(traffic, traffic.monitor()));
    all.add(tally);
    all.add(challengers);
    return all;
  }
}
