package org.riskbench.velocity;

/**
 * Tells the features of one entity from records that come key by key, those of a key in the order
 * of their times. The state is the one that serves: memory holds the windows of one key. Not
 * thread-safe.
 */
public final class KeyPass {
  private static final long SOME_KEY = 1;

  private final EntityState state;
  private final Sighting sighting;
  private final int entity;
  private final int[] features;
  private final double[] told;

  KeyPass(VelocityPlan plan, Layout layout, int entity, int[] features) {
    this.state = new EntityState(plan, layout, entity, Integer.MAX_VALUE);
    this.sighting = new Sighting(layout);
    this.entity = entity;
    this.features = features;
    this.told = new double[plan.size()];
  }

  /** Goes on to another key: nothing is known of it. */
  public void begin() {
    state.finishKey();
  }

  /**
   * Tells a record its features, from strictly earlier records of its key alone.
   *
   * @param time in milliseconds, not before that of the record before it
   * @param numbers as {@link KeyedStream.Taker} got them
   * @param out one value per feature of this entity, in the order of the plan; NaN where missing
   * @param first where in {@code out} they begin
   */
  public void answer(long time, long[] numbers, double[] out, int first) {
    see(time, numbers);
    state.answer(sighting, told);
    for (int i = 0; i < features.length; i++) {
      out[first + i] = told[features[i]];
    }
  }

  /** Takes a record, so that later ones see it. */
  public void add(long time, long[] numbers) {
    see(time, numbers);
    state.add(sighting);
  }

  /** Takes what became known of an earlier record of the key. */
  public void addOutcome(long time, boolean fraud) {
    sighting.time = time;
    sighting.keys[entity] = SOME_KEY;
    state.addOutcome(sighting, fraud);
  }

  private void see(long time, long[] numbers) {
    sighting.time = time;
    sighting.keys[entity] = SOME_KEY;
    System.arraycopy(numbers, 0, sighting.values, 0, sighting.values.length);
    System.arraycopy(numbers, sighting.values.length, sighting.amounts, 0, sighting.amounts.length);
  }
}
