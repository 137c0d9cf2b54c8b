package org.riskbench.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void asManyAtOnceAsThePeriodHasThenOneForEachShareOfIt() {
    TokenBucket bucket = new TokenBucket(new Rate(4, "s"), 0);
    for (int left = 3; left >= 0; left--) {
      TokenBucket.Take take = bucket.take(0);
      assertThat(take.granted()).isTrue();
      assertThat(take.limit()).isEqualTo(4);
      assertThat(take.remaining()).isEqualTo(left);
      assertThat(take.fullIn()).isEqualTo(1);
      assertThat(take.retryIn()).isZero();
    }
    assertThat(bucket.take(0)).isEqualTo(new TokenBucket.Take(false, 4, 0, 1, 1));
    assertThat(bucket.take(SECOND / 4 - 1).granted()).isFalse();
    assertThat(bucket.take(SECOND / 4).granted()).isTrue();
    assertThat(bucket.take(SECOND / 4).granted()).isFalse();
  }

  @Test
  void whoIsRefusedIsToldWhenToComeBack() {
    TokenBucket bucket = new TokenBucket(new Rate(2, "h"), -7 * SECOND);
    bucket.take(-7 * SECOND);
    bucket.take(-7 * SECOND);
    TokenBucket.Take refused = bucket.take(-7 * SECOND);

    assertThat(refused.retryIn()).isEqualTo(1800);
    assertThat(bucket.take((1799 - 7) * SECOND).granted()).isFalse();
    assertThat(bucket.take((1800 - 7) * SECOND).granted()).isTrue();
  }

  @Property(tries = 100, seed = "20261126")
  void neverMoreThanTheBurstAndTheRateTogether(
      @ForAll @IntRange(min = 1, max = 50) int calls, @ForAll long seed) {
    Random random = new Random(seed);
    TokenBucket bucket = new TokenBucket(new Rate(calls, "s"), 0);
    long now = 0;
    long granted = 0;
    for (int i = 0; i < 2_000; i++) {
      now += random.nextInt((int) (SECOND / calls));
      granted += bucket.take(now).granted() ? 1 : 0;
      assertThat(granted).isLessThanOrEqualTo(calls + now * calls / SECOND);
    }
  }

  @Test
  void manyThreadsTogetherGetNoMoreThanTheBurst() {
    TokenBucket bucket = new TokenBucket(new Rate(1_000, "h"), 0);
    AtomicInteger granted = new AtomicInteger();
    CompletableFuture.allOf(
            IntStream.range(0, 4)
                .mapToObj(
                    i ->
                        CompletableFuture.runAsync(
                            () -> {
                              for (int n = 0; n < 1_000; n++) {
                                granted.addAndGet(bucket.take(0).granted() ? 1 : 0);
                              }
                            }))
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(granted).hasValue(1_000);
  }
}
