package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class IdleWorkTest {
  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void piecesAreDoneInTurnEachInATurnOfItsOwnOnceItHasBegun() throws Exception {
    List<String> done = new CopyOnWriteArrayList<>();
    IdleWork idle =
        WaitForAsyncUtils.waitForAsyncFx(
            60_000,
            () -> {
              IdleWork made = new IdleWork();
              made.add(() -> done.add("first"));
              made.add(() -> done.add("second"));
              made.begin(new Scene(new Group()));
              return made;
            });
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, idle::isDone);
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> idle.add(() -> done.add("later")));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> done.size() == 3);

    assertThat(done).containsExactly("first", "second", "later");
  }
}
