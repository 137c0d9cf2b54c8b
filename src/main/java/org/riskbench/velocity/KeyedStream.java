package org.riskbench.velocity;

import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.schema.Schema;

/**
 * Takes records apart by their keys, so that the features of a key can be told where all records of
 * that key are brought together: for more records than one memory holds. What {@link KeyPass} then
 * tells is what a {@link VelocityState} would have told. Immutable and thread-safe.
 */
public final class KeyedStream {
  private final VelocityPlan plan;
  private final Layout layout;
  private final int[][] features;

  public KeyedStream(VelocityPlan plan) {
    this.plan = plan;
    this.layout = Layout.of(plan);
    this.features =
        layout.entities().stream().map(entity -> places(plan, entity)).toArray(int[][]::new);
  }

  private static int[] places(VelocityPlan plan, List<String> entity) {
    return IntStream.range(0, plan.size())
        .filter(i -> plan.features().get(i).entity().equals(entity))
        .toArray();
  }

  /** Takes what one entity has to know of a record. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes it.
     *
     * @param entity place of its key among those of the plan, from 0
     * @param key of the record, hashed; never of a missing key or a placeholder
     * @param numbers what {@link KeyPass} wants to know beside the time; to be kept by the taker
     */
    void take(int entity, long key, long[] numbers);
  }

  /** How many different keys a plan counts by. */
  public int entities() {
    return features.length;
  }

  /** Places in the plan of the features that an entity tells, rising. */
  public int[] features(int entity) {
    return features[entity].clone();
  }

  /** Whether an entity tells shares of earlier frauds, so that outcomes matter to it. */
  public boolean wantsOutcomes(int entity) {
    return IntStream.of(features[entity])
        .anyMatch(i -> plan.features().get(i).aggregate() == Aggregate.FRAUD_SHARE);
  }

  /**
   * Reads records of a schema.
   *
   * @param secret under which keys are hashed, 32 bytes: the same wherever records are to meet
   * @throws IllegalArgumentException if the schema lacks a column of the plan
   */
  public SightingReader newReader(Schema schema, byte[] secret) {
    return new SightingReader(plan, layout, schema, new SecretKeyHash(secret));
  }

  /** Hands a record to each entity that it has a key of; to none if it has no time. */
  public void split(Sighting sighting, Taker taker) {
    if (!sighting.hasTime()) {
      return;
    }
    for (int entity = 0; entity < features.length; entity++) {
      if (sighting.keys[entity] != Sighting.NO_KEY) {
        taker.take(entity, sighting.keys[entity], numbers(sighting));
      }
    }
  }

  private static long[] numbers(Sighting sighting) {
    long[] numbers = new long[sighting.values.length + sighting.amounts.length];
    System.arraycopy(sighting.values, 0, numbers, 0, sighting.values.length);
    System.arraycopy(sighting.amounts, 0, numbers, sighting.values.length, sighting.amounts.length);
    return numbers;
  }

  /** Tells the features of one entity, key by key; one a thread. */
  public KeyPass newPass(int entity) {
    return new KeyPass(plan, layout, entity, features[entity]);
  }
}
