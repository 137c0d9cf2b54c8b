package org.riskbench.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Writes scripts beside the FX thread, in turn, on a thread that ends when there is nothing to do.
 */
final class ScriptWriter {
  private final Executor worker;

  ScriptWriter() {
    ThreadPoolExecutor single =
        new ThreadPoolExecutor(
            1,
            1,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "figures");
              thread.setDaemon(true);
              return thread;
            });
    single.allowCoreThreadTimeOut(true);
    worker = single;
  }

  /**
   * Works something out.
   *
   * @param taker called with it on the FX thread; a failure is thrown there
   */
  <T> void write(Supplier<T> work, Consumer<? super T> taker) {
    worker.execute(
        () -> {
          Supplier<T> outcome = outcome(work);
          Platform.runLater(() -> taker.accept(outcome.get()));
        });
  }

  private static <T> Supplier<T> outcome(Supplier<T> work) {
    try {
      T written = work.get();
      return () -> written;
    } catch (IllegalStateException | IllegalArgumentException e) {
      return () -> {
        throw e;
      };
    }
  }
}
