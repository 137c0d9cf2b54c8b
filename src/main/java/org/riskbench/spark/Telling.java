package org.riskbench.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.riskbench.velocity.KeyPass;
import org.riskbench.velocity.KeyedStream;
import scala.Tuple2;

/**
 * Answers the records of one part of all keys, which come in the {@linkplain Event.Order order of
 * events}. An answer is the entity and the values of its features, for the row that waits.
 */
final class Telling implements Iterator<Tuple2<Long, double[]>> {
  private static final int HEAD = 1;

  private final Iterator<Tuple2<long[], long[]>> events;
  private final KeyPass[] passes;
  private final int[] widths;
  private Optional<Tuple2<Long, double[]>> ready = Optional.empty();
  private long entity = -1;
  private long key;

  Telling(Iterator<Tuple2<long[], long[]>> events, KeyedStream stream) {
    this.events = events;
    this.passes = new KeyPass[stream.entities()];
    this.widths = new int[passes.length];
    for (int i = 0; i < passes.length; i++) {
      passes[i] = stream.newPass(i);
      widths[i] = stream.features(i).length;
    }
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && events.hasNext()) {
      Tuple2<long[], long[]> next = events.next();
      ready = take(next._1(), next._2());
    }
    return ready.isPresent();
  }

  private Optional<Tuple2<Long, double[]>> take(long[] event, long[] numbers) {
    int of = (int) event[Event.ENTITY];
    KeyPass pass = passes[of];
    if (event[Event.ENTITY] != entity || event[Event.KEY] != key) {
      entity = event[Event.ENTITY];
      key = event[Event.KEY];
      pass.begin();
    }
    long time = event[Event.TIME];
    if (event[Event.KIND] != Event.RECORD) {
      pass.addOutcome(time, event[Event.KIND] == Event.FRAUD);
      return Optional.empty();
    }
    Optional<Tuple2<Long, double[]>> answer = Optional.empty();
    if (event[Event.ROW] != Event.NOBODY) {
      double[] told = new double[HEAD + widths[of]];
      told[0] = of;
      pass.answer(time, numbers, told, HEAD);
      answer = Optional.of(new Tuple2<>(event[Event.ROW], told));
    }
    pass.add(time, numbers);
    return answer;
  }

  @Override
  public Tuple2<Long, double[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Tuple2<Long, double[]> answer = ready.orElseThrow();
    ready = Optional.empty();
    return answer;
  }
}
