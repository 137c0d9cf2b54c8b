package org.riskbench.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.riskbench.diagnosis.MemoryUse.Level;

class MemoryUseTest {
  @Test
  void whatACollectionMayStillFreeIsNoAlarm() {
    assertThat(new MemoryUse(95, 30, 100).level()).isEqualTo(Level.FILLING);
  }

  @Test
  void whatNoCollectionFreesIsOne() {
    assertThat(new MemoryUse(95, 85, 100).level()).isEqualTo(Level.FULL);
    assertThat(new MemoryUse(95, 84, 100).level()).isEqualTo(Level.FILLING);
  }

  @Test
  void whatWasFreedSinceTheLastCollectionCounts() {
    assertThat(new MemoryUse(40, 90, 100).level()).isEqualTo(Level.PLENTY);
  }

  @Test
  void thisProgramHoldsSomeOfWhatItMay() {
    MemoryUse now = MemoryUse.now();

    assertThat(now.held()).isPositive();
    assertThat(now.held()).isLessThanOrEqualTo(now.most());
    assertThat(now.most()).isLessThanOrEqualTo(Runtime.getRuntime().maxMemory());
    assertThat(now.share()).isBetween(0.0, 1.0);
  }
}
