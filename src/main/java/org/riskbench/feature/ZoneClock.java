package org.riskbench.feature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The wall clock of a time zone, without allocating. Changes of the clock are known up to the year
 * 2100. Immutable, by value.
 */
public final class ZoneClock {
  private static final long LAST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

  private final ZoneId zone;
  private final long[] changes;
  private final int[] offsets;

  /**
   * The clock of a zone.
   *
   * @param zone such as {@code UTC} or {@code Europe/Berlin}
   * @throws IllegalArgumentException if there is no such zone
   */
  public ZoneClock(String zone) {
    this.zone = zone(zone);
    ZoneRules rules = this.zone.getRules();
    List<ZoneOffsetTransition> transitions = new ArrayList<>(rules.getTransitions());
    Instant from =
        transitions.isEmpty()
            ? Instant.EPOCH
            : transitions.get(transitions.size() - 1).getInstant();
    ZoneOffsetTransition next = rules.nextTransition(from);
    while (next != null && next.getInstant().toEpochMilli() < LAST) {
      transitions.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    this.changes = new long[transitions.size()];
    this.offsets = new int[transitions.size() + 1];
    offsets[0] =
        1000
            * (transitions.isEmpty()
                ? rules.getOffset(Instant.EPOCH).getTotalSeconds()
                : transitions.get(0).getOffsetBefore().getTotalSeconds());
    for (int i = 0; i < changes.length; i++) {
      changes[i] = transitions.get(i).getInstant().toEpochMilli();
      offsets[i + 1] = 1000 * transitions.get(i).getOffsetAfter().getTotalSeconds();
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such time zone", e);
    }
  }

  /** Name of the zone. */
  public String name() {
    return zone.getId();
  }

  /** Milliseconds that the wall clock shows since 1970-01-01T00:00 by itself. */
  long wall(long millis) {
    if (changes.length == 0) {
      return millis + offsets[0];
    }
    int found = Arrays.binarySearch(changes, millis);
    return millis + offsets[found >= 0 ? found + 1 : -found - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ZoneClock clock && zone.equals(clock.zone);
  }

  @Override
  public int hashCode() {
    return zone.hashCode();
  }

  @Override
  public String toString() {
    return zone.getId();
  }
}
