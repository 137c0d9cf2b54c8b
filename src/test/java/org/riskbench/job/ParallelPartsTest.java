package org.riskbench.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelPartsTest {
  @Test
  void resultsComeInTheOrderOfTheParts() {
    List<Integer> expected = IntStream.range(0, 200).map(i -> i * i).boxed().toList();
    assertThat(ParallelParts.run(squares(200))).isEqualTo(expected);
  }

  @Test
  void aPartMayHaveParts() {
    List<Callable<Integer>> outer =
        IntStream.range(0, 20)
            .<Callable<Integer>>mapToObj(
                i -> () -> ParallelParts.run(squares(20)).stream().mapToInt(n -> n).sum())
            .toList();
    assertThat(ParallelParts.run(outer)).hasSize(20).containsOnly(2470);
  }

  @Test
  void theFirstFailureIsHandedOnAfterAllPartsHaveEnded() {
    Set<Integer> ended = ConcurrentHashMap.newKeySet();
    List<Callable<Boolean>> parts =
        IntStream.range(0, 50)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () -> {
                      ended.add(i);
                      if (i == 7 || i == 3) {
                        throw new IllegalStateException("part " + i);
                      }
                      return true;
                    })
            .toList();
    assertThatThrownBy(() -> ParallelParts.run(parts))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("part 3");
    assertThat(ended).hasSize(50);
  }

  @Test
  void twoPartsRunAtOnceWhereThereAreTwoCores() {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      CyclicBarrier both = new CyclicBarrier(2); // neither part passes before the other has begun
      assertThat(ParallelParts.run(List.<Callable<Integer>>of(both::await, both::await)))
          .containsExactlyInAnyOrder(0, 1);
    }
  }

  private static List<Callable<Integer>> squares(int parts) {
    return IntStream.range(0, parts).<Callable<Integer>>mapToObj(i -> () -> i * i).toList();
  }
}
