package org.riskbench.state;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Rows;
import org.riskbench.signing.DeskSecret;
import org.riskbench.velocity.Admission;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingBytes;
import org.riskbench.velocity.StateSnapshot;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocityState;

/**
 * States in this process's memory, one per set of definitions in use. With a folder they outlive
 * it: at the start a snapshot is read and what the log of sightings has beyond it is taken again,
 * so that each record counts once.
 */
public final class LiveStates implements States {
  /** So many sets of definitions are kept: champion, challenger, the one before, and some. */
  static final int MOST_PLANS = 8;

  /** Definitions to come are told so much of the past at least, if it was there. */
  private static final Duration LEAST_LOGGED = Duration.ofDays(30);

  private final byte[] key;
  private final int mostKeys;
  private final Duration patience;
  private final SightingSource log;
  private final Optional<Snapshots> snapshots;
  private final Numbers numbers;
  private final List<Problem> troubles = new ArrayList<>();

  /** Held by whoever adds a state, for as long as that takes. */
  private final Object changing = new Object();

  /** Held for one record at a time. */
  private final Object lock = new Object();

  private volatile List<Kept> kept = List.of();
  private long taken;

  private LiveStates(
      StatePlan plan, SightingSource log, Optional<Snapshots> snapshots, boolean isNumbering) {
    this.key = plan.key();
    this.mostKeys = plan.mostKeys();
    this.patience = plan.patience();
    this.log = log;
    this.snapshots = snapshots;
    this.numbers = new Numbers(isNumbering, log);
  }

  /**
   * States that end with this object. Records get no numbers: a log that outlives it would mix them
   * up with those of the next.
   */
  public static LiveStates inMemory() {
    return new LiveStates(passing(), SightingSource.NONE, Optional.empty(), false);
  }

  /** The same with numbers, for a log that ends with it. */
  static LiveStates numberedInMemory() {
    return new LiveStates(passing(), SightingSource.NONE, Optional.empty(), true);
  }

  private static StatePlan passing() {
    return StatePlan.of(Path.of(""), DeskSecret.ofThisRun());
  }

  /**
   * States kept in a folder; goes on with what lies there and in the log.
   *
   * @param clock says when snapshots are due
   * @throws org.riskbench.problem.ProblemException STATE-104 if they were hashed with another
   *     secret, STATE-111 if another server has the folder, STATE-112 if it can't be used; what the
   *     log throws
   */
  public static LiveStates open(StatePlan plan, SightingSource log, Clock clock) {
    SnapshotFolder folder = SnapshotFolder.take(plan);
    boolean open = false;
    try {
      Snapshots snapshots = new Snapshots(plan, folder, clock);
      LiveStates states = new LiveStates(plan, log, Optional.of(snapshots), true);
      states.restore(folder.newest());
      snapshots.start(states);
      open = true;
      return states;
    } finally {
      if (!open) {
        folder.close();
      }
    }
  }

  private void restore(SnapshotFolder.Found found) {
    troubles.addAll(found.troubles());
    List<Kept> restored = new ArrayList<>();
    found
        .snapshot()
        .ifPresent(file -> file.states().forEach(state -> restored.add(new Kept(state))));
    kept = List.copyOf(restored);
    long known = found.snapshot().map(SnapshotFile::sequence).orElse(0L);
    numbers.set(known);
    log.after(
        known,
        (number, bytes) -> {
          SightingBytes sighting = SightingBytes.read(bytes);
          restored.forEach(each -> each.replay(sighting));
          numbers.set(number);
          taken++;
        });
  }

  /** What was found to be wrong at the start: snapshots that could not be read. */
  public List<Problem> troubles() {
    return List.copyOf(troubles);
  }

  List<Kept> kept() {
    return kept;
  }

  @Override
  public Past of(VelocityPlan plan) {
    if (plan.isEmpty()) {
      return new LivePast(this, List.of(), plan);
    }
    synchronized (changing) {
      Kept known = find(plan).orElseGet(() -> begun(plan));
      return new LivePast(this, List.of(known), plan);
    }
  }

  private Kept begun(VelocityPlan plan) {
    Kept fresh = new Kept(new VelocityState(plan, mostKeys, key));
    fresh.hold();
    long told;
    synchronized (lock) {
      keep(fresh);
      told = numbers.last();
    }
    recall(fresh, told);
    return fresh;
  }

  /** Tells a state what the log has up to a number, while later records wait. */
  private void recall(Kept fresh, long told) {
    try {
      if (told > 0) {
        // What is still on its way into the log would be missed; later records wait in line.
        Waiting.until(() -> numbers.isKeptUpTo(told), patience);
        log.after(
            0,
            (number, bytes) -> {
              if (number <= told) {
                fresh.recall(SightingBytes.read(bytes));
              }
            });
      }
    } finally {
      synchronized (lock) {
        fresh.release();
      }
    }
  }

  private Optional<Kept> find(VelocityPlan plan) {
    return kept.stream().filter(each -> each.covers(plan)).findFirst();
  }

  /** Adds a state; the one that was added longest ago goes if there are too many. */
  private void keep(Kept fresh) {
    List<Kept> all = new ArrayList<>(kept);
    all.add(fresh);
    kept = List.copyOf(all.subList(Math.max(0, all.size() - MOST_PLANS), all.size()));
  }

  @Override
  public Optional<Known> known(VelocityPlan plan) {
    return find(plan).map(each -> each.known(mostKeys));
  }

  @Override
  public void warm(VelocityPlan plan, Rows rows, JobContext context) {
    VelocityState state = new VelocityState(plan, mostKeys, key);
    state.addAll(rows, context);
    synchronized (changing) {
      replace(plan, new Kept(state));
    }
    snapshot();
  }

  private void replace(VelocityPlan plan, Kept warm) {
    synchronized (lock) {
      List<Kept> others = new ArrayList<>(kept);
      others.removeIf(each -> each.covers(plan));
      kept = List.copyOf(others);
      keep(warm);
      taken++;
    }
  }

  @Override
  public void addOutcome(byte[] sighting, boolean fraud, Consumer<Taken> log) {
    SightingBytes outcome = SightingBytes.read(sighting).turnedOut(fraud);
    long number;
    synchronized (lock) {
      kept.forEach(each -> each.replay(outcome));
      taken++;
      number = numbers.next();
    }
    try {
      log.accept(new Taken(number, outcome.toBytes()));
    } finally {
      numbers.release(number);
    }
  }

  /**
   * Answers from one state and lets it and others take the record, with nothing in between.
   *
   * @param passing names the others; fed only if the first takes the record, or tells nothing
   */
  long pass(Kept own, Sighting sighting, double[] out, Passing passing) {
    synchronized (lock) {
      Admission admission =
          own.state.pass(sighting, out, Kept.clock(own.state.plan(), passing.now()));
      passing.admitted(admission);
      if (admission != Admission.TAKEN) {
        return 0;
      }
      return feed(passing);
    }
  }

  /** Lets all take a record that its own model's plan says nothing about. */
  long feed(Passing passing) {
    synchronized (lock) {
      boolean any = passing.isAdmitted();
      for (Passing.Feed feed : passing.feeds()) {
        any |= feed.add(passing.now());
      }
      if (any) {
        taken++;
        passing.admitted(Admission.TAKEN);
      }
      return any && passing.isLogged() ? numbers.next() : 0;
    }
  }

  Numbers numbers() {
    return numbers;
  }

  /** What a snapshot is made of: all states at one moment. */
  record Moment(long sequence, List<StateSnapshot> states) {}

  /** Begins to copy all states at one moment; takes no longer with many keys. */
  Moment begin() {
    synchronized (lock) {
      List<StateSnapshot> begun = new ArrayList<>();
      for (Kept each : kept) {
        if (each.isLive()) {
          begun.add(each.state.snapshot());
        }
      }
      return new Moment(numbers.last(), begun);
    }
  }

  /**
   * Takes a snapshot now, whether one is due or not; nothing without a folder.
   *
   * @throws org.riskbench.problem.ProblemException STATE-112 if it can't be written, STATE-113 if
   *     the log has not kept what it knows
   */
  public void snapshot() {
    snapshots.ifPresent(each -> each.take(this));
  }

  /**
   * Lets the log go of what a snapshot holds and no window of any state reaches back to.
   *
   * @param now in milliseconds since 1970
   */
  void forget(long sequence, long now) {
    long horizon = LEAST_LOGGED.toMillis();
    for (Kept each : kept) {
      horizon = Math.max(horizon, each.state.plan().horizon());
    }
    log.forget(sequence, now - horizon - VelocityState.MAX_LATENESS);
  }

  /** Counts what changed the states since this object was made. */
  long taken() {
    synchronized (lock) {
      return taken;
    }
  }

  @Override
  public String place() {
    return snapshots.map(Snapshots::place).orElse("in memory only: a restart loses it");
  }

  @Override
  public void close() {
    snapshots.ifPresent(each -> each.close(this));
  }
}
