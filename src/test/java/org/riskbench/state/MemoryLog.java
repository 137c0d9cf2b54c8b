package org.riskbench.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** A log of sightings that outlives states but not the test. */
final class MemoryLog implements SightingSource {
  final ConcurrentSkipListMap<Long, byte[]> kept;
  final List<Long> forgettable = new ArrayList<>();
  volatile boolean stuck;
  volatile long youngest;

  MemoryLog() {
    this(Map.of());
  }

  MemoryLog(Map<Long, byte[]> kept) {
    this.kept = new ConcurrentSkipListMap<>(kept);
  }

  void keep(PastReader reader) {
    if (reader.sequence() > 0) {
      kept.put(reader.sequence(), reader.sighting());
    }
  }

  void keep(Taken taken) {
    kept.put(taken.sequence(), taken.sighting());
  }

  @Override
  public void after(long sequence, Consumer consumer) {
    kept.tailMap(sequence, false).forEach(consumer::take);
  }

  /** Numbers have no gaps here. */
  @Override
  public boolean isKeptUpTo(long sequence) {
    return !stuck && kept.headMap(sequence, true).size() == sequence;
  }

  /** Notes what might go, and keeps it: numbers have no gaps here. */
  @Override
  public void forget(long sequence, long before) {
    forgettable.add(sequence);
    youngest = before;
  }
}
