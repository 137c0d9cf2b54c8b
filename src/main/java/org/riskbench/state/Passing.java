package org.riskbench.state;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Admission;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingReader;
import org.riskbench.velocity.VelocityPlan;

/**
 * One record on its way through the states, and the desk on which it lies. Not thread-safe: one a
 * reader.
 */
final class Passing {
  /** A state that takes the record beside the one that answers. */
  static final class Feed {
    private final Kept kept;
    private final SightingReader reader;
    private final Sighting sighting;

    Feed(Kept kept, Schema inputs) {
      this.kept = kept;
      this.reader = kept.state.newReader(inputs);
      this.sighting = reader.newSighting();
    }

    boolean add(long now) {
      return kept.add(sighting, now) == Admission.TAKEN;
    }
  }

  private final Schema inputs;
  private final List<Feed> feeds = new ArrayList<>();
  private List<Kept> known = List.of();
  private long now;
  private boolean logged;
  private Admission admission = Admission.NO_TIME;

  Passing(Schema inputs) {
    this.inputs = inputs;
  }

  /** Whether records of a schema have all that a plan reads, in a kind it can read. */
  static boolean canRead(VelocityPlan plan, Schema inputs) {
    return plan.columns().stream().allMatch(column -> inputs.find(column).isPresent())
        && plan.numbers().stream()
            .allMatch(column -> inputs.column(inputs.require(column)).kind().isNumeric());
  }

  /** Follows the states that are kept at the moment, but for the one that answers. */
  void follow(List<Kept> kept, List<Kept> own) {
    if (known.equals(kept)) {
      return;
    }
    known = kept;
    feeds.clear();
    for (Kept each : kept) {
      if (!own.contains(each) && canRead(each.state.plan(), inputs)) {
        feeds.add(new Feed(each, inputs));
      }
    }
  }

  /** Puts a record on the desk. */
  void begin(RecordView record, long clock, boolean isLogged) {
    now = clock;
    logged = isLogged;
    admission = Admission.NO_TIME;
    for (Feed feed : feeds) {
      feed.reader.read(record, feed.sighting);
      stamp(feed.sighting, feed.kept.state.plan(), clock);
    }
  }

  /** A record without a time gets that of its receipt, if times are moments; whether it did. */
  static boolean stamp(Sighting sighting, VelocityPlan plan, long now) {
    boolean stamped = !sighting.hasTime() && plan.timeUnit() == 1;
    if (stamped) {
      sighting.happenedAt(now);
    }
    return stamped;
  }

  List<Feed> feeds() {
    return feeds;
  }

  /** What is to be kept of the record for the states beside the one that answers. */
  List<Sighting> sightings() {
    return feeds.stream().map(feed -> feed.sighting).toList();
  }

  long now() {
    return now;
  }

  boolean isLogged() {
    return logged;
  }

  void admitted(Admission told) {
    admission = told;
  }

  boolean isAdmitted() {
    return admission == Admission.TAKEN;
  }

  Admission admission() {
    return admission;
  }
}
