package org.riskbench.state;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Admission;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingBytes;
import org.riskbench.velocity.SightingReader;
import org.riskbench.velocity.VelocityPlan;

/** Asks a state in memory, and lets it and the others take the record. */
final class LiveReader implements PastReader {
  private final LiveStates states;
  private final Kept own;
  private final VelocityPlan plan;
  private final Clock clock;
  private final FeatureOrder order;
  private final SightingReader reader;
  private final Sighting sighting;
  private final Passing passing;
  private final double[] all;
  private final double[] told;
  private boolean receiptTime;
  private double coverage = 1;
  private long sequence;

  LiveReader(LiveStates states, Kept own, VelocityPlan plan, Schema inputs, Clock clock) {
    this.states = states;
    this.own = own;
    this.plan = plan;
    this.clock = clock;
    this.order = new FeatureOrder(plan, own.state.plan());
    this.reader = own.state.newReader(inputs);
    this.sighting = reader.newSighting();
    this.passing = new Passing(inputs);
    this.all = new double[own.state.plan().size()];
    this.told = new double[plan.size()];
  }

  @Override
  public double[] tell(RecordView record, Use use) {
    reader.read(record, sighting);
    long now = clock.millis();
    receiptTime = Passing.stamp(sighting, own.state.plan(), now);
    coverage =
        sighting.hasTime()
            ? Known.coverage(own.state.oldest(), sighting.time(), plan.horizon())
            : 0;
    release();
    sequence = 0;
    if (use == Use.LOOK) {
      passing.admitted(Admission.NO_TIME);
      own.state.answer(sighting, all);
    } else {
      passing.follow(states.kept(), List.of(own));
      passing.begin(record, now, use == Use.TAKE);
      sequence = states.pass(own, sighting, all, passing);
    }
    order.pick(all, told);
    return told;
  }

  @Override
  public double[] told() {
    return told;
  }

  @Override
  public Admission admission() {
    return passing.admission();
  }

  @Override
  public boolean isReceiptTime() {
    return receiptTime;
  }

  @Override
  public double coverage() {
    return coverage;
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public byte[] sighting() {
    List<Sighting> sightings = new ArrayList<>(passing.sightings());
    sightings.add(sighting);
    return SightingBytes.of(sightings, passing.now()).toBytes();
  }

  @Override
  public void release() {
    states.numbers().release(sequence);
  }
}
