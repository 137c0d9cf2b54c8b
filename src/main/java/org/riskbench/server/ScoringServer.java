package org.riskbench.server;

import io.javalin.util.JavalinException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.Recorder;
import org.riskbench.answering.Witness;
import org.riskbench.decision.Mode;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.monitor.Monitor;
import org.riskbench.monitor.Tolerance;
import org.riskbench.problem.Problem;
import org.riskbench.rule.KnownLists;
import org.riskbench.shadow.Shadow;
import org.riskbench.state.States;

/**
 * Publishes a model over HTTP and takes it back: the toggle behind the window, {@code serve} and
 * the container. Thread-safe; starting and stopping block their caller, so a window calls them in a
 * job.
 */
public final class ScoringServer implements AutoCloseable {
  private final Clock clock;
  private final Monitor monitor;
  private final Traffic traffic;
  private final Lifecycle lifecycle = new Lifecycle();
  private final Challengers challengers = new Challengers();
  private final KillSwitch killSwitch;
  private final Fittings fittings;
  private volatile @Nullable ServerSession session;

  /** A server that is stopped. */
  public ScoringServer() {
    this(Clock.systemUTC());
  }

  ScoringServer(Clock clock) {
    this.clock = clock;
    this.killSwitch = new KillSwitch(clock.instant());
    this.monitor = new Monitor(clock, Tolerance.USUAL);
    this.traffic = new Traffic(monitor);
    this.fittings = new Fittings(clock, traffic, challengers);
  }

  /** Where the server stands now. */
  public ServerState state() {
    return lifecycle.state();
  }

  /** What was asked and answered since this object was made, over all starts. */
  public Traffic traffic() {
    return traffic;
  }

  /** What is asked and decided beside what training had, over all starts. */
  public Monitor monitor() {
    return monitor;
  }

  /**
   * What whoever runs the server should know of its keys, its certificate, the seals of its models
   * and the monitor's figures; often nothing.
   */
  public List<Problem> notices() {
    ServerSession current = session;
    return current == null ? List.of() : current.notices();
  }

  /**
   * Tells a listener of every new state, on the thread that brought it about.
   *
   * @return takes the listener away again
   */
  public Runnable listen(Consumer<ServerState> listener) {
    return lifecycle.listen(listener);
  }

  /**
   * Keeps what is known of earlier records there; without it in memory, as long as this object
   * lives.
   *
   * @param opener opens it: when a start or {@link #states} first needs it, and anew after each
   *     stop, which closes it
   */
  public void keepBy(Supplier<States> opener) {
    fittings.past().use(opener);
  }

  /**
   * What is known of earlier records; may be warmed before a start.
   *
   * @throws org.riskbench.problem.ProblemException STATE-1xx if it can't be opened
   */
  public States states() {
    return fittings.past().open();
  }

  /**
   * Lets rules look into these lists, from the next start or swap on.
   *
   * @param known asked for every record that a rule looks up, so that a new version of a list
   *     counts at once
   */
  public void use(KnownLists known) {
    fittings.use(known);
  }

  /** Lets this one write decisions down, from the next start on. */
  public void use(Recorder writer) {
    fittings.use(writer);
  }

  /**
   * Keeps decisions, answers and feedback in a log, from the next start on. Whoever opened the log
   * closes it, after the server has stopped.
   */
  public void use(DecisionLog kept) {
    fittings.use(kept);
  }

  /** Lets callers choose among these models, from the next start on. */
  public void use(ModelShelf models) {
    fittings.use(models);
  }

  /** Lets this one write down how the server is steered, from the next start on. */
  public void use(ControlLog log) {
    fittings.use(log);
  }

  /**
   * Goes on in the mode that a file keeps, if any, and keeps every change there; to be called
   * before a start, which has a mode that is not the usual one written down.
   */
  public void use(ModeFile file) {
    killSwitch.keepIn(file, clock.instant());
  }

  /**
   * Starts in a mode, unless a file keeps one that is more careful; to be called before a start,
   * which has it written down. A restart does not remember it.
   *
   * @param why a sentence
   */
  public void beginIn(Mode mode, String why) {
    killSwitch.beginIn(mode, why, clock.instant());
  }

  /** By what records are decided. */
  public KillSwitch killSwitch() {
    return killSwitch;
  }

  /**
   * Sets the kill switch, from the next record on, whether the server runs or not. Nobody writes it
   * down: see {@link #switchAndLog}.
   *
   * @throws org.riskbench.problem.ProblemException SERVER-121 without a good reason
   */
  KillSwitch.Position switchTo(Mode mode, String why, String who) {
    return killSwitch.set(mode, why, who, clock.instant());
  }

  /**
   * Sets the kill switch and has it written down.
   *
   * @param who a person; empty where nobody is known
   * @return why it could not be written down, if so: the switch is set all the same
   * @throws org.riskbench.problem.ProblemException SERVER-121 without a good reason
   */
  public Optional<Problem> switchAndLog(Mode mode, String why, String who) {
    return fittings.control(this).mode(mode, why, who).unwritten();
  }

  /** Records by mode, and answers that could not be made as usual. */
  public Tally tally() {
    return fittings.tally();
  }

  /**
   * Puts a model into the shadow of the one that answers, in place of any other. It stays there
   * when another model takes over, if it can be compared with that one.
   *
   * @throws org.riskbench.problem.ProblemException SERVER-106 if the server is not running;
   *     SERVER-130 to SERVER-132 if the two can't be compared; MODEL-292, MODEL-293 and LIST-101 to
   *     LIST-109 as for a start
   */
  public void challenge(SealedModel challenger) {
    ServerSession current = running();
    current.plan().seals().check(challenger);
    requireLists(current.plan(), challenger);
    challengers.set(current.answering(), challenger, fittings.lists(), clock.instant());
  }

  /** Puts a model into the shadow of the one that answers first, from the next start on. */
  public void prepareChallenger(SealedModel challenger) {
    challengers.choose(challenger);
  }

  /** {@link #challenge} with a line in the log; none takes the challenger away. */
  public Optional<Problem> challengeAndLog(Optional<SealedModel> challenger, String who) {
    challenger.ifPresentOrElse(this::challenge, this::unchallenge);
    return fittings.controlLog().challenged(challenger.map(SealedModel::id), who);
  }

  /** Takes the challenger away, if there is one. */
  public void unchallenge() {
    challengers.clear();
  }

  /** The challenger and what was found of it. */
  public Optional<Shadow> shadow() {
    return challengers.shadow();
  }

  /** Why the challenger is gone, where it could not be compared with a model that took over. */
  public Optional<Problem> shadowEnded() {
    return challengers.ended();
  }

  /** The model that answers. */
  SealedModel model() {
    return running().answering();
  }

  private ServerSession running() {
    ServerSession current = session;
    if (current == null) {
      throw Problem.error("SERVER-106", "The server is not running.", "Start it with the model.")
          .asException();
    }
    return current;
  }

  /**
   * Lets the monitor's figures go on after a restart, from the next start on.
   *
   * @param folder made where there is none; one server has it to itself
   */
  public void keepFigures(Path folder) {
    fittings.keepFigures(folder);
  }

  /** Shows every record scored to one more witness, from the next start on. */
  public void show(Witness witness) {
    fittings.show(witness);
  }

  /** {@link #start(ServerPlan, SealedModel)} with {@link ServerPlan#defaults()}. */
  public ServerState.Running start(SealedModel model) {
    return start(ServerPlan.defaults(), model);
  }

  /**
   * Starts; returns once the port is bound and calls are answered.
   *
   * @throws org.riskbench.problem.ProblemException SERVER-102 if the port is in use (the detail
   *     {@code freePort} names one that is not), SERVER-103 if it can't be bound, SERVER-104 if the
   *     server is neither stopped nor failed; LIST-101 to LIST-109 if a rule asks a list that is
   *     not at hand or has expired, unless the plan is lenient; MODEL-292 or MODEL-293 if the plan
   *     requires a trusted seal and the model has none; ACCESS-101 to ACCESS-108 if the file of
   *     keys can't be used, CERT-101 to CERT-109 if the certificate can't
   */
  public ServerState.Running start(ServerPlan plan, SealedModel model) {
    plan.seals().check(model);
    requireLists(plan, model);
    Guard guard = new Guard(plan, clock);
    lifecycle.begin();
    try {
      killSwitch.takeRestored().ifPresent(fittings.controlLog()::restored);
      ServerSession opened = fittings.open(this, plan, model, guard);
      session = opened;
      ServerState.Running running =
          new ServerState.Running(
              plan.address(opened.javalin().port()), clock.instant(), model.id());
      lifecycle.move(lifecycle.state(), running);
      return running;
    } catch (JavalinException e) {
      Problem problem = Ports.problem(plan, e);
      lifecycle.move(lifecycle.state(), new ServerState.Failed(problem));
      throw problem.asException(e);
    } finally {
      // Still starting here only after a fault of our own: don't stand in the way of a new try.
      lifecycle.move(new ServerState.Starting(), new ServerState.Stopped());
    }
  }

  /** A block list that is not asked would let through whom it was made to stop. */
  private void requireLists(ServerPlan plan, SealedModel model) {
    if (!plan.lenient()) {
      fittings.lists().require(model.model().rules().lists());
    }
  }

  /**
   * Lets another model answer from now on. Each answer is computed wholly by one model; requests in
   * work keep the one they began with.
   *
   * @throws org.riskbench.problem.ProblemException SERVER-106 if the server is not running;
   *     LIST-101 to LIST-109, MODEL-292 and MODEL-293 as for a start
   */
  public void swap(SealedModel model) {
    ServerSession current = running();
    current.plan().seals().check(model);
    requireLists(current.plan(), model);
    PublishedModel next = fittings.published(current.plan(), model);
    monitor.publish(model);
    current.model().set(next);
    challengers.follow(model, fittings.lists(), clock.instant());
    current.housekeeping().lookAtSeals();
    lifecycle.answers(model.id());
  }

  /**
   * Stops; requests in work may finish until the plan's deadline, new ones are refused. Does
   * nothing unless the server is running.
   */
  public void stop() {
    ServerState before = lifecycle.state();
    while (before instanceof ServerState.Running
        && !lifecycle.move(before, new ServerState.Stopping())) {
      before = lifecycle.state();
    }
    ServerSession current = session;
    if (before instanceof ServerState.Running && current != null) {
      current.stop();
      challengers.close();
      session = null;
      fittings.past().close();
      lifecycle.move(lifecycle.state(), new ServerState.Stopped());
    }
  }

  /** {@link #stop()}, and lets go of what was opened for a start that failed. */
  @Override
  public void close() {
    stop();
    fittings.past().close();
  }
}
