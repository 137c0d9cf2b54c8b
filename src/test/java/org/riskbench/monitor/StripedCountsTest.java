package org.riskbench.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StripedCountsTest {
  @Test
  void nothingIsLostWhenManyThreadsCountAndOthersRead() {
    StripedCounts counts = new StripedCounts(3);

    long read =
        IntStream.range(0, 200_000)
            .parallel()
            .mapToLong(
                i -> {
                  counts.increment(i % 2);
                  return i % 1_000 == 0 ? counts.sum(0) : 0;
                })
            .max()
            .orElse(0);

    assertThat(counts.sum()).containsExactly(100_000, 100_000, 0);
    assertThat(read).isLessThanOrEqualTo(100_000);
  }

  @Test
  void theRingTellsSpansApartAndForgetsTheOldest() {
    StripedCounts counts = new StripedCounts(2);
    SnapshotRing ring = new SnapshotRing(counts, 3, 2);
    for (int span = 10; span < 20; span++) {
      ring.roll(span);
      for (int i = 0; i < span; i++) {
        counts.increment(0);
      }
    }

    assertThat(ring.first()).isEqualTo(16);
    assertThat(ring.within(19)).containsExactly(19, 0);
    assertThat(ring.within(17)).containsExactly(17, 0);
    assertThat(ring.within(15)).containsExactly(0, 0);
    assertThat(ring.since(18)).containsExactly(37, 0);
    assertThat(ring.since(0)).as("from the earliest known").containsExactly(70, 0);
    assertThat(ring.since(18, 0)).isEqualTo(37);
    ring.roll(12);
    assertThat(ring.open()).as("time that runs back changes nothing").isEqualTo(19);
    ring.roll(100);
    assertThat(ring.since(ring.first())).containsExactly(0, 0);
  }
}
