package org.riskbench.state;

import java.time.Clock;
import java.util.List;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Admission;
import org.riskbench.velocity.SightingBytes;

/** For a model that counts nothing itself: its records still feed what other models count. */
final class FeedingReader implements PastReader {
  private static final double[] NOTHING = new double[0];

  private final LiveStates states;
  private final Clock clock;
  private final Passing passing;
  private long sequence;

  FeedingReader(LiveStates states, Schema inputs, Clock clock) {
    this.states = states;
    this.clock = clock;
    this.passing = new Passing(inputs);
  }

  @Override
  public double[] tell(RecordView record, Use use) {
    release();
    sequence = 0;
    passing.admitted(Admission.NO_TIME);
    if (use != Use.LOOK) {
      passing.follow(states.kept(), List.of());
      if (!passing.feeds().isEmpty()) {
        passing.begin(record, clock.millis(), use == Use.TAKE);
        sequence = states.feed(passing);
      }
    }
    return NOTHING;
  }

  @Override
  public double[] told() {
    return NOTHING;
  }

  @Override
  public Admission admission() {
    return passing.admission();
  }

  @Override
  public boolean isReceiptTime() {
    return false;
  }

  @Override
  public double coverage() {
    return 1;
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public byte[] sighting() {
    return SightingBytes.of(passing.sightings(), passing.now()).toBytes();
  }

  @Override
  public void release() {
    states.numbers().release(sequence);
  }
}
