package org.riskbench.velocity;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.schema.Schema;

/**
 * The same arithmetic as a {@link VelocityState} over cells that lie elsewhere: brought as bytes
 * for one record, asked, changed, and given back as bytes. Not thread-safe: one a thread.
 */
public final class LentCells {
  /** Records may come late by so much and still take their place, in milliseconds. */
  public static final long MAX_LATENESS = EntityState.MAX_LATENESS;

  /** Stands for a key that has no cell yet. */
  private static final byte[] NO_CELL = new byte[0];

  private final VelocityPlan plan;
  private final Layout layout;
  private final byte[] secret;
  private final List<EntityState> entities;

  /**
   * No cells.
   *
   * @param secret under which keys are hashed, 32 bytes
   */
  public LentCells(VelocityPlan plan, byte[] secret) {
    this.plan = plan;
    this.layout = Layout.of(plan);
    this.secret = secret.clone();
    this.entities =
        IntStream.range(0, layout.entities().size())
            .mapToObj(entity -> new EntityState(plan, layout, entity, Integer.MAX_VALUE))
            .toList();
  }

  /** Names a secret without telling it. */
  public static long nameOf(byte[] secret) {
    return SecretKeyHash.name(secret);
  }

  public VelocityPlan plan() {
    return plan;
  }

  /**
   * Reads records of a schema.
   *
   * @throws IllegalArgumentException if the schema lacks a column of the plan
   */
  public SightingReader newReader(Schema schema) {
    return new SightingReader(plan, layout, schema, new SecretKeyHash(secret));
  }

  /** A sighting of the plan to fill from what was kept of a record. */
  public Sighting newSighting() {
    return new Sighting(layout);
  }

  /** How many key columns (or pairs) the plan has. */
  public int entities() {
    return entities.size();
  }

  /** Whether a record has a key in one of them. */
  public boolean hasKey(Sighting sighting, int entity) {
    return sighting.keys[entity] != Sighting.NO_KEY;
  }

  /** The key's eight bytes, which name its cell. */
  public byte[] key(Sighting sighting, int entity) {
    return ByteBuffer.allocate(Long.BYTES).putLong(sighting.keys[entity]).array();
  }

  /**
   * Forgets all cells and takes those of a record's keys.
   *
   * @param cells one per key column, of no bytes where there is none
   * @throws org.riskbench.problem.ProblemException STATE-102 if one is damaged
   */
  public void bring(Sighting sighting, List<byte[]> cells) {
    for (int i = 0; i < entities.size(); i++) {
      EntityState entity = entities.get(i);
      entity.finishKey();
      if (cells.get(i).length > 0 && hasKey(sighting, i)) {
        entity.cells().restore(sighting.keys[i], entity.readCell(new PackedReader(cells.get(i))));
      }
    }
  }

  /** As {@link VelocityState#answer}, from the cells that were brought. */
  public void answer(Sighting sighting, double[] out) {
    entities.forEach(entity -> entity.answer(sighting, out));
  }

  /** Adds the record, which has a time, to the cells that were brought. */
  public void add(Sighting sighting) {
    entities.forEach(entity -> entity.add(sighting));
  }

  /** As {@link VelocityState#addOutcome}, to the cells that were brought. */
  public void addOutcome(Sighting sighting, boolean fraud) {
    entities.forEach(entity -> entity.addOutcome(sighting, fraud));
  }

  /** The cell of a record's key as it is now; no bytes if there is none. */
  public byte[] cell(Sighting sighting, int entity) {
    return hasKey(sighting, entity)
        ? entities.get(entity).cellBytes(sighting.keys[entity])
        : NO_CELL;
  }
}
