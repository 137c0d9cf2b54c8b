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

/** Asks the states in a Redis, and lets them take the record. */
final class RedisReader implements PastReader {
  /** One plan's cells and how a record is read for them. */
  private static final class Desk {
    final RedisCells cells;
    final SightingReader reader;
    final Sighting sighting;
    final double[] told;
    boolean stamped;

    Desk(RedisCells cells, Schema inputs) {
      this.cells = cells;
      this.reader = cells.newReader(inputs);
      this.sighting = cells.newSighting();
      this.told = new double[cells.plan().size()];
    }

    void read(RecordView record, long now) {
      reader.read(record, sighting);
      stamped = Passing.stamp(sighting, cells.plan(), now);
    }

    Admission pass(long now, boolean isNumbered) {
      return cells.pass(sighting, told, Kept.clock(cells.plan(), now), isNumbered);
    }
  }

  private final RedisPast past;
  private final Schema inputs;
  private final Clock clock;
  private final List<Desk> own;
  private final List<Desk> feeds = new ArrayList<>();
  private final List<FeatureOrder> order;
  private final double[] told;
  private List<VelocityPlan> known = List.of();
  private Admission admission = Admission.NO_TIME;
  private double coverage = 1;
  private long sequence;
  private long now;

  RedisReader(RedisPast past, Schema inputs, Clock clock) {
    this.past = past;
    this.inputs = inputs;
    this.clock = clock;
    this.own = past.own().stream().map(plan -> desk(plan)).toList();
    this.order = past.own().stream().map(plan -> new FeatureOrder(past.plan(), plan)).toList();
    this.told = new double[past.plan().size()];
  }

  private Desk desk(VelocityPlan plan) {
    return new Desk(past.states().cells(plan), inputs);
  }

  @Override
  public double[] tell(RecordView record, Use use) {
    now = clock.millis();
    sequence = 0;
    admission = Admission.NO_TIME;
    for (int i = 0; i < own.size(); i++) {
      ask(own.get(i), record, use);
      order.get(i).pick(own.get(i).told, told);
    }
    if (use != Use.LOOK && (own.isEmpty() || admission == Admission.TAKEN)) {
      feed(record, use);
    }
    return told;
  }

  private void ask(Desk desk, RecordView record, Use use) {
    desk.read(record, now);
    if (use == Use.LOOK) {
      desk.cells.answer(desk.sighting, desk.told);
    } else {
      admission = desk.pass(now, use == Use.TAKE);
      sequence = Math.max(0, desk.cells.number());
    }
    coverage =
        desk.sighting.hasTime()
            ? Known.coverage(desk.cells.oldest(), desk.sighting.time(), past.plan().horizon())
            : 0;
  }

  /** The number goes to the first state that takes the record. */
  private void feed(RecordView record, Use use) {
    follow(past.states().plans());
    for (Desk feed : feeds) {
      feed.read(record, now);
      Admission taken = feed.pass(now, use == Use.TAKE && sequence == 0);
      sequence = Math.max(sequence, feed.cells.number());
      admission = admission == Admission.TAKEN ? admission : taken;
    }
  }

  /** Follows the plans in use, but for the one that answers. */
  private void follow(List<VelocityPlan> plans) {
    if (known.equals(plans)) {
      return;
    }
    known = plans;
    feeds.clear();
    for (VelocityPlan plan : plans) {
      if (!past.own().contains(plan) && Passing.canRead(plan, inputs)) {
        feeds.add(desk(plan));
      }
    }
  }

  @Override
  public double[] told() {
    return told;
  }

  @Override
  public Admission admission() {
    return admission;
  }

  @Override
  public boolean isReceiptTime() {
    return own.stream().anyMatch(desk -> desk.stamped);
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
    List<Sighting> sightings = new ArrayList<>();
    feeds.forEach(feed -> sightings.add(feed.sighting));
    own.forEach(desk -> sightings.add(desk.sighting));
    return SightingBytes.of(sightings, now).toBytes();
  }

  @Override
  public void release() {
    // A Redis keeps no snapshots that could know more than the log.
  }
}
