package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ScriptWriterTest {
  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void whateverFailsIsToldOnTheFxThread() throws Exception {
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () ->
            Thread.currentThread()
                .setUncaughtExceptionHandler((thread, thrown) -> told.complete(thrown)));

    new ScriptWriter()
        .write(
            () -> {
              throw new UnsupportedOperationException("no such figure");
            },
            written -> {});

    assertThat(told.get(60, TimeUnit.SECONDS)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whatWasWrittenIsTaken() throws Exception {
    CompletableFuture<String> taken = new CompletableFuture<>();

    new ScriptWriter().write(() -> "drawn", taken::complete);

    assertThat(taken.get(60, TimeUnit.SECONDS)).isEqualTo("drawn");
  }
}
