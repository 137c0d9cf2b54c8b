package org.riskbench.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EndLimitTest {
  @Test
  @Timeout(60)
  void aProgramThatDoesNotEndIsEnded() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);

    EndLimit.begin(Duration.ofMillis(1), ended::countDown);

    ended.await();
  }
}
