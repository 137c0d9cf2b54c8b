package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PiecemealTest {
  private final List<Integer> done = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void theFirstPiecesAreThereAtOnceAndTheOthersFollowInOrder() throws Exception {
    List<Integer> atOnce =
        WaitForAsyncUtils.waitForAsyncFx(
            60_000,
            () -> {
              new Piecemeal(2).begin(pieces(0, 5));
              return List.copyOf(done);
            });
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> done.size() == 5);

    assertThat(atOnce).containsExactly(0, 1);
    assertThat(done).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void whatIsBegunAnewForgetsWhatWasLeft() throws Exception {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          Piecemeal making = new Piecemeal(1);
          making.begin(pieces(0, 5));
          making.begin(pieces(10, 3));
        });
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> done.contains(12));

    assertThat(done).containsExactly(0, 10, 11, 12);
  }

  private List<Runnable> pieces(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i -> (Runnable) () -> done.add(i)).toList();
  }
}
