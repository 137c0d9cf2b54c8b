package org.riskbench.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SeldomTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aFailureOfEachCallIsToldOnceInAWhile() {
    AtomicLong now = new AtomicLong(-5 * SECOND);
    Seldom seldom = new Seldom(10, now::get);

    assertThat(seldom.isDue()).isTrue();
    assertThat(seldom.isDue()).isFalse();
    now.addAndGet(10 * SECOND - 1);
    assertThat(seldom.isDue()).isFalse();
    now.addAndGet(1);
    assertThat(seldom.isDue()).isTrue();
    assertThat(seldom.isDue()).isFalse();
  }
}
