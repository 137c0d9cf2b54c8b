package org.riskbench.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riskbench.velocity.Admission;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingBytes;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocityState;

/**
 * One state and what waits for it. While it is still being told the past from the log, new records
 * wait in line. Guarded by the lock of its {@link LiveStates}.
 */
final class Kept {
  final VelocityState state;
  private @Nullable List<SightingBytes> waiting;

  Kept(VelocityState state) {
    this.state = state;
  }

  /** From now on records wait. */
  void hold() {
    waiting = new ArrayList<>();
  }

  /** Takes what waited, and from now on records as they come. */
  void release() {
    List<SightingBytes> line = waiting;
    waiting = null;
    if (line != null) {
      line.forEach(this::replay);
    }
  }

  boolean isLive() {
    return waiting == null;
  }

  /** Whether a plan's features are all among those of the state. */
  boolean covers(VelocityPlan plan) {
    Set<String> own = new HashSet<>(state.plan().fingerprints().values());
    return own.containsAll(plan.fingerprints().values());
  }

  /** Takes a record that came for another state too. */
  Admission add(Sighting sighting, long now) {
    if (waiting == null) {
      return state.add(sighting, clock(state.plan(), now));
    }
    if (sighting.hasTime()) {
      waiting.add(SightingBytes.of(List.of(sighting), now));
    }
    return Admission.TAKEN;
  }

  /** Takes something out of the log. */
  void replay(SightingBytes kept) {
    if (waiting != null) {
      waiting.add(kept);
    } else {
      sighting(kept).ifPresent(sighting -> replay(kept, sighting));
    }
  }

  /** Takes something out of the log, past the line of those that wait. */
  void recall(SightingBytes kept) {
    sighting(kept).ifPresent(sighting -> replay(kept, sighting));
  }

  private Optional<Sighting> sighting(SightingBytes kept) {
    Sighting sighting = state.newSighting();
    return kept.fill(sighting) ? Optional.of(sighting) : Optional.empty();
  }

  private void replay(SightingBytes kept, Sighting sighting) {
    if (kept.kind() == SightingBytes.Kind.RECORD) {
      state.add(sighting, clock(state.plan(), kept.now()));
    } else {
      state.addOutcome(sighting, kept.kind() == SightingBytes.Kind.FRAUD);
    }
  }

  Known known(int mostKeys) {
    return new Known(
        state.records(), state.oldest(), state.newest(), state.keys(), mostKeys, state.evicted());
  }

  /** A time that counts from elsewhere can't be held against the clock. */
  static long clock(VelocityPlan plan, long now) {
    return plan.timeUnit() == 1 ? now : Long.MAX_VALUE;
  }
}
