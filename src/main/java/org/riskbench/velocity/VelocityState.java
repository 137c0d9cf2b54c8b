package org.riskbench.velocity;

import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/**
 * The live memory behind velocity features: asked and fed one record at a time, in the order in
 * which records arrive. Thread-safe. What it answers depends only on the records it took, never on
 * the clock.
 */
public final class VelocityState {
  /** Keys kept per entity unless said otherwise. */
  public static final int MOST_KEYS = 2_000_000;

  /** A record may be ahead of the clock by so much, in milliseconds. */
  public static final long MAX_AHEAD = 60_000;

  /** A record may come so late, in milliseconds. */
  public static final long MAX_LATENESS = EntityState.MAX_LATENESS;

  private static final int SECRET_BYTES = 32;
  private static final long MOST_NANOS = 50_000_000;
  private static final long STEP_NANOS = 20_000;
  private static final int ROWS_PER_CHECK = 1_024;

  private final ReentrantLock lock = new ReentrantLock();
  private final VelocityPlan plan;
  private final Layout layout;
  private final byte[] secret;
  private final List<EntityState> entities;
  private @Nullable StateSnapshot snapshot;
  private long oldest = Long.MAX_VALUE;
  private long newest = Long.MIN_VALUE;
  private long records;

  /**
   * An empty state that ends with the program.
   *
   * @param mostKeys keys kept per entity, at least 1; beyond that the longest unseen tenth is given
   *     up and counted
   */
  public VelocityState(VelocityPlan plan, int mostKeys) {
    this(plan, mostKeys, random());
  }

  /**
   * An empty state that may be written and read again.
   *
   * @param mostKeys as above
   * @param secret under which keys are hashed, 32 bytes; whoever goes on with the state needs the
   *     same
   */
  public VelocityState(VelocityPlan plan, int mostKeys, byte[] secret) {
    this.plan = plan;
    this.secret = secret.clone();
    this.layout = Layout.of(plan);
    this.entities =
        IntStream.range(0, layout.entities().size())
            .mapToObj(entity -> new EntityState(plan, layout, entity, mostKeys))
            .toList();
  }

  /** An empty state with room for {@link #MOST_KEYS}. */
  public VelocityState(VelocityPlan plan) {
    this(plan, MOST_KEYS);
  }

  private static byte[] random() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  /**
   * A state as a snapshot of it was written: it answers and goes on as that one would have.
   *
   * @param stream read up to the end of the state and not further; memory holds one block of it
   *     beside the state
   * @param mostKeys keys kept per entity from now on
   * @param secret the same as the writer's
   * @throws org.riskbench.problem.ProblemException STATE-106 if the bytes are something else,
   *     STATE-102 if they are cut or damaged, STATE-103 if they are of a later format, STATE-104 if
   *     the secret is another one, STATE-105 if the stream can't be read
   */
  public static VelocityState read(InputStream stream, int mostKeys, byte[] secret) {
    return new StateStream(stream).read(mostKeys, secret);
  }

  /**
   * Begins to copy the state as it is now; records may go on arriving.
   *
   * @throws IllegalStateException if another copy is not finished
   */
  public StateSnapshot snapshot() {
    lock.lock();
    try {
      if (snapshot != null) {
        throw new IllegalStateException("another snapshot is being made");
      }
      StateSnapshot begun = new StateSnapshot(this, entities, head());
      snapshot = begun;
      return begun;
    } finally {
      lock.unlock();
    }
  }

  /** Does nothing for one that has ended already. */
  void end(StateSnapshot ended) {
    whileHeld(
        () -> {
          if (ended.equals(snapshot)) {
            snapshot = null;
            entities.forEach(entity -> entity.cells().endSnapshot());
          }
        });
  }

  /** Does something short while no record comes through. */
  void whileHeld(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lets records that wait go first: whoever takes a lock again and again would keep them waiting
   * for as long as that lasts.
   */
  void giveWay() {
    long begun = System.nanoTime();
    while (lock.hasQueuedThreads() && System.nanoTime() - begun < MOST_NANOS) {
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  private byte[] head() {
    PackedWriter out = new PackedWriter();
    PlanBytes.write(plan, out);
    out.writeRaw(SecretKeyHash.name(secret));
    out.writeRaw(oldest);
    out.writeRaw(newest);
    out.writeCount(records);
    entities.forEach(entity -> entity.writeHead(out));
    return out.toBytes();
  }

  /** Reads the head after the plan. */
  void readHead(PackedReader in) {
    if (in.readRaw() != SecretKeyHash.name(secret)) {
      throw StateProblem.otherSecret();
    }
    oldest = in.readRaw();
    newest = in.readRaw();
    records = in.readCount();
    entities.forEach(entity -> entity.readHead(in));
  }

  /** Takes one cell. */
  @FunctionalInterface
  public interface CellTaker {
    /**
     * Takes it.
     *
     * @param entity place of its key column among those of the plan, from 0
     * @param cell as {@link LentCells} reads it
     */
    void take(int entity, long key, byte[] cell);
  }

  /** Gives every cell, in no order; nothing can be asked or added meanwhile. */
  public void forEachCell(CellTaker taker) {
    lock.lock();
    try {
      for (int i = 0; i < entities.size(); i++) {
        EntityState entity = entities.get(i);
        int place = i;
        entity.cells().forEachKey(key -> taker.take(place, key, entity.cellBytes(key)));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Reads one cell of a block. */
  void readCell(PackedReader in) {
    int entity = in.readSizeAtMost(entities.size() - 1);
    long key = in.readRaw();
    PackedReader cell = new PackedReader(in.readBlock());
    entities.get(entity).cells().restore(key, entities.get(entity).readCell(cell));
  }

  public VelocityPlan plan() {
    return plan;
  }

  /**
   * Reads records of a schema for this state alone: another one's sightings mean nothing here.
   *
   * @throws IllegalArgumentException if the schema lacks a column of the plan
   */
  public SightingReader newReader(Schema schema) {
    return new SightingReader(plan, layout, schema, new SecretKeyHash(secret));
  }

  /** A sighting of this state's definitions to fill from what was kept of a record. */
  public Sighting newSighting() {
    return new Sighting(layout);
  }

  /**
   * The features of a record, told from strictly earlier records alone; changes nothing.
   *
   * @param out one value per feature of the plan, overwritten; NaN where missing
   */
  public void answer(Sighting sighting, double[] out) {
    lock.lock();
    try {
      for (EntityState entity : entities) {
        entity.answer(sighting, out);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes a record, so that later ones see it.
   *
   * @param now the clock in milliseconds since 1970; {@link Long#MAX_VALUE} for records of the past
   */
  public Admission add(Sighting sighting, long now) {
    lock.lock();
    try {
      if (!sighting.hasTime()) {
        return Admission.NO_TIME;
      }
      if (newest != Long.MIN_VALUE && sighting.time < newest - EntityState.MAX_LATENESS) {
        return Admission.TOO_LATE;
      }
      if (now < sighting.time - MAX_AHEAD) {
        return Admission.AHEAD;
      }
      for (EntityState entity : entities) {
        entity.add(sighting);
      }
      oldest = Math.min(oldest, sighting.time);
      newest = Math.max(newest, sighting.time);
      records++;
      return Admission.TAKEN;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells a record's features and takes it, with no other record in between.
   *
   * @param out one value per feature of the plan, overwritten; NaN where missing
   * @param now as in {@link #add}
   */
  public Admission pass(Sighting sighting, double[] out, long now) {
    lock.lock();
    try {
      answer(sighting, out);
      return add(sighting, now);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes records of the past in the order of their times, so that a server starts warm.
   *
   * @param rows with the columns of the plan
   * @throws IllegalArgumentException if a column of the plan is missing
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public void addAll(Rows rows, JobContext context) {
    SightingReader reader = newReader(rows.schema());
    Sighting sighting = reader.newSighting();
    Rows.Cursor cursor = rows.cursor();
    int[] order = TimeOrder.of(rows.numbers(rows.schema().require(plan.time())));
    for (int i = 0; i < order.length; i++) {
      if (i % ROWS_PER_CHECK == 0) {
        context.checkpoint();
        context.progress((double) i / order.length, "velocity.count");
      }
      reader.read(cursor.at(order[i]), sighting);
      add(sighting, Long.MAX_VALUE);
    }
  }

  /** Takes what became known of an earlier record; it counts from now on. */
  public void addOutcome(Sighting sighting, boolean fraud) {
    lock.lock();
    try {
      for (EntityState entity : entities) {
        entity.addOutcome(sighting, fraud);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * How much of the longest window before a moment the state has seen, 0 (cold) to 1 (warm).
   *
   * @param time in milliseconds
   */
  public double coverage(long time) {
    lock.lock();
    try {
      long horizon = plan.horizon();
      if (horizon == 0) {
        return 1;
      }
      return oldest >= time ? 0 : Math.min(1, (double) (time - oldest) / horizon);
    } finally {
      lock.unlock();
    }
  }

  /** Time of the earliest record taken, in milliseconds; only if there is one. */
  public long oldest() {
    lock.lock();
    try {
      return oldest;
    } finally {
      lock.unlock();
    }
  }

  /** Time of the latest record taken, in milliseconds; only if there is one. */
  public long newest() {
    lock.lock();
    try {
      return newest;
    } finally {
      lock.unlock();
    }
  }

  /** Records taken so far. */
  public long records() {
    lock.lock();
    try {
      return records;
    } finally {
      lock.unlock();
    }
  }

  /** Keys kept at the moment, over all entities. */
  public long keys() {
    lock.lock();
    try {
      return entities.stream().mapToLong(EntityState::keys).sum();
    } finally {
      lock.unlock();
    }
  }

  /** Keys given up before their time for want of room: their counts began anew. */
  public long evicted() {
    lock.lock();
    try {
      return entities.stream().mapToLong(EntityState::evicted).sum();
    } finally {
      lock.unlock();
    }
  }
}
